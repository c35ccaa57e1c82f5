// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/geography_gate.h"

namespace hereabouts {

namespace {

class Visitor : public QObject {
public:
    Visitor(const GeographyGate &gate, GeographyGate::Next next, const Loadable<Geography> &geography)
        : m_geography(geography), m_next(std::move(next))
    {
        connect(&gate, &GeographyGate::settled, this, &Visitor::enter);
        if (geography.isSettled())
            QMetaObject::invokeMethod(this, &Visitor::enter, Qt::QueuedConnection);
    }

private:
    void enter()
    {
        if (const auto next = std::exchange(m_next, nullptr)) // once, although the geography may be asked for again
            m_underWay = next(m_geography);
    }

    const Loadable<Geography> &m_geography;
    GeographyGate::Next m_next;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace

void GeographyGate::geographyChanged()
{
    if (m_geography.isSettled())
        Q_EMIT settled();
}

std::unique_ptr<QObject> GeographyGate::whenSettled(Next next)
{
    return std::make_unique<Visitor>(*this, std::move(next), m_geography);
}

} // namespace hereabouts
