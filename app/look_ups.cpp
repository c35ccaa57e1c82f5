// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look_ups.h"

#include "services/fetcher.h"
#include "services/postcodes_io_bulk.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// True where a geography would be had from the service first of all.
bool isAskedFirst(const ProfileOptions &options)
{
    const QString source = PostcodesIoBulk::facts.source;
    const QString pin = options.pins.value(Section::Geography, source);
    const QString first = orderOfSources(Section::Geography, options.order.value(Section::Geography)).first();
    return !options.offline && pin == source && first == source;
}

} // namespace

LookUps::LookUps(const ServiceContext &context, const ProfileOptions &options)
    : m_context(context), m_isWanted(context.fetcher && context.catalogue && isAskedFirst(options))
{
}

bool LookUps::mayAskFor(const Postcode &postcode) const
{
    return m_isWanted && !m_asked.contains(postcode.compact());
}

std::optional<Geography> LookUps::take(const Postcode &postcode)
{
    const auto found = m_found.constFind(postcode.compact());
    return found == m_found.cend() ? std::nullopt : std::optional(m_found.take(postcode.compact()));
}

void LookUps::ask(const std::vector<Postcode> &postcodes, std::chrono::milliseconds deadline, std::function<void()> done,
                  std::function<void(const Wait &)> waiting)
{
    for (const Postcode &postcode : postcodes)
        m_asked.insert(postcode.compact());
    const auto take = [this, postcodes, done = std::move(done)](Result<PostcodesIoBulk::Value> found) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        for (size_t i = 0; found && i < postcodes.size(); ++i) {
            if (found->at(i))
                m_found.insert(postcodes[i].compact(), *std::move(found->at(i)));
        }
        done();
    };
    const auto tell = [waiting = std::move(waiting)](const std::optional<Wait> &wait) {
        if (wait)
            waiting(*wait);
    };
    m_underWay = m_context.fetcher->fetch<PostcodesIoBulk>(m_context.catalogue->source(PostcodesIoBulk::facts.source), postcodes, take,
                                                           {.deadline = QDeadlineTimer(deadline), .waiting = tell});
}

} // namespace hereabouts
