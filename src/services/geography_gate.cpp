// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/geography_gate.h"

#include <utility>

namespace hereabouts {

namespace {

/// A look-up takes a tenth of that. Longer than this, and waiting for it costs people more than a call in vain may.
constexpr std::chrono::milliseconds patience{1500};

class Visitor : public QObject {
public:
    Visitor(const GeographyGate &gate, std::function<bool()> mayEnter, GeographyGate::Next next)
        : m_gate(gate), m_mayEnter(std::move(mayEnter)), m_next(std::move(next))
    {
        connect(&gate, &GeographyGate::changed, this, &Visitor::enter);
        if (m_mayEnter())
            QMetaObject::invokeMethod(this, &Visitor::enter, Qt::QueuedConnection);
    }

private:
    void enter()
    {
        if (!m_mayEnter())
            return;
        if (const auto next = std::exchange(m_next, nullptr)) // once, although the geography may be asked for again
            m_underWay = next(m_gate.geography());
    }

    const GeographyGate &m_gate;
    std::function<bool()> m_mayEnter;
    GeographyGate::Next m_next;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace

GeographyGate::GeographyGate(const Loadable<Geography> &geography, const Postcode &postcode) : m_geography(geography), m_postcode(postcode)
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] {
        m_takesLong = true;
        Q_EMIT changed();
        letGo();
    });
}

void GeographyGate::beginPatience()
{
    m_patience.start(patience);
}

bool GeographyGate::isHeldUp() const
{
    const Loading *loading = m_geography.loading();
    return m_takesLong || (loading && loading->wait);
}

bool GeographyGate::mustWait(Section section, bool isMetered) const
{
    if (section == Section::Geography || m_geography.isSettled())
        return false;
    return onlyLookUpTells(section, m_postcode) || (isMetered && !isHeldUp());
}

void GeographyGate::geographyChanged()
{
    if (m_geography.isSettled() || isHeldUp())
        Q_EMIT changed();
}

void GeographyGate::letGo()
{
    for (const Section section : std::exchange(m_heldBack, {}))
        Q_EMIT released(section);
}

std::unique_ptr<QObject> GeographyGate::whenSettled(Next next)
{
    return std::make_unique<Visitor>(*this, [this] { return m_geography.isSettled(); }, std::move(next));
}

std::unique_ptr<QObject> GeographyGate::whenOpen(Section section, Next next)
{
    return std::make_unique<Visitor>(*this, [this, section] { return !mustWait(section, true); }, std::move(next));
}

} // namespace hereabouts
