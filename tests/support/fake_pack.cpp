// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_pack.h"

#include "core/place.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

class FakePack::Read {
public:
    explicit Read(const FakePack &pack) : m_pack(pack)
    {
        ++pack.reads;
        pack.mostReadsAtOnce = std::max(pack.mostReadsAtOnce.load(), ++pack.readsNow);
        if (QThread::currentThread() == QCoreApplication::instance()->thread())
            pack.readOnUiThread = true;
        if (pack.gate)
            pack.gate->acquire();
    }
    ~Read() { --m_pack.readsNow; }
    Q_DISABLE_COPY_MOVE(Read)

private:
    const FakePack &m_pack;
};

namespace {

template <typename T> Result<T> found(const QHash<QString, T> &values, const QString &key)
{
    const auto it = values.find(key);
    if (it == values.end())
        return fail(Error::Kind::NotFound, u"not in the pack"_s);
    return *it;
}

} // namespace

Result<Geography> FakePack::geography(const Postcode &postcode) const
{
    const Read read(*this);
    return found(geographies, postcode.text());
}

Result<CensusProfile> FakePack::census(const Postcode &postcode, CensusTopic topic) const
{
    const Read read(*this);
    return found(topic == CensusTopic::Occupation ? occupations : nsSecs, postcode.text());
}

Result<Distribution> FakePack::distribution(const QString &gssCode, CensusTopic topic) const
{
    const Read read(*this);
    const auto it = std::ranges::find_if(distributions, [&](const auto &d) { return d.area.code == gssCode && d.topic == topic; });
    if (it == distributions.end())
        return fail(Error::Kind::NotFound, u"not in the pack"_s);
    return *it;
}

Result<OfflineCrime> FakePack::crime(const Postcode &postcode) const
{
    const Read read(*this);
    return found(crimes, postcode.text());
}

Result<ShareBreakpoints> FakePack::standing(CensusTopic topic, AreaLevel level) const
{
    const Read read(*this);
    const auto it = std::ranges::find_if(standings, [&](const auto &s) { return s.topic == topic && s.level == level; });
    if (it == standings.end())
        return fail(Error::Kind::NoData, u"not in the pack"_s);
    return *it;
}

Result<int> FakePack::residentsOf(const QString &gssCode) const
{
    const Read read(*this);
    return found(areaResidents, gssCode);
}

Result<ResidentsAround> FakePack::residentsAround(double, double, double) const
{
    const Read read(*this);
    return residents ? Result<ResidentsAround>(*residents) : fail(Error::Kind::NoData, u"not in the pack"_s);
}

Result<std::vector<Postcode>> FakePack::postcodesThatBegin(const QString &beginning, int limit) const
{
    const Read read(*this);
    QString compact = beginning.toUpper();
    compact.remove(u' ');
    const auto outcode = outcodeBeforeSpace(beginning);
    std::vector<Postcode> found;
    for (const auto &[text, geography] : geographies.asKeyValueRange()) {
        const auto postcode = Postcode::parse(text);
        if (postcode && postcode->compact().startsWith(compact) && (!outcode || postcode->outcode() == *outcode))
            found.push_back(*postcode);
    }
    std::ranges::sort(found, {}, &Postcode::compact); // a space does not count
    if (found.size() > static_cast<size_t>(limit))
        found.erase(found.begin() + limit, found.end());
    return found;
}

Result<std::vector<std::pair<Postcode, QString>>> FakePack::samples(int) const
{
    return {};
}

Distribution someDistribution(CensusTopic topic, AreaLevel level, const QString &code, int factor)
{
    Distribution distribution{.topic = topic, .area = {level, code, {}}};
    for (int i = 0; i < categoryCount; ++i)
        distribution.counts.at(static_cast<size_t>(i)) = (i + 1) * factor;
    distribution.base = static_cast<int>(distribution.sumOfParts());
    return distribution;
}

} // namespace hereabouts
