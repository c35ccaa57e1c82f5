// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_notes.h"

#include "services/section_plan.h"
#include "ui/display_text.h"
#include "ui/error_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

class NoteWriter {
    Q_DECLARE_TR_FUNCTIONS(DataNotes)

public:
    NoteWriter(const AreaProfile &profile, const SourceCatalogue &catalogue, const DataNoteGrounds &grounds)
        : m_profile(profile), m_catalogue(catalogue), m_grounds(grounds)
    {
    }

    DataNote geography(const Ready<Geography> &ready)
    {
        begin(Section::Geography, ready.source, ready.attempts);
        add(tr("What"), tr("The areas of %1, their codes and its position").arg(m_profile.postcode.text()));
        add(tr("Release"), ready.source == packSource
                               ? releases({u"onspd"_s, u"msoa-names"_s})
                               : tr("The edition of the postcode directory that the service uses; it does not say which"));
        if (const Ready<LevelResidents> *residents = m_profile.levelResidents.ready())
            add(tr("Residents"), tr("Census of %1, table TS001, from %2", "date, source")
                                     .arg(dateText(residents->asOf), sourceTitle(m_catalogue, residents->source)));
        addFetched(ready.source, ready.fetched, ready.life);
        return end(Section::Geography, ready.source);
    }

    DataNote census(CensusTopic topic, const Ready<CensusProfile> &ready, const Distribution &figures)
    {
        const Section section = sectionOf(topic);
        begin(section, ready.source, ready.attempts);
        add(tr("What"), tr("Census 2021, table %1: %2; %3").arg(censusTableId(topic), areaText(figures.area), baseText(figures)));
        add(tr("Release"), tr("Census of %1").arg(dateText(ready.asOf)));
        if (const Benchmark *benchmark = m_profile.benchmark(topic))
            add(tr("Compared with"), tr("%1, from %2", "area, source")
                                         .arg(areaInSentence(benchmark->distribution.area), sourceTitle(m_catalogue, benchmark->source)));
        addFetched(ready.source, ready.fetched, ready.life);
        return end(section, ready.source);
    }

    DataNote crime(const Ready<CrimeReport> &ready)
    {
        begin(Section::Crime, ready.source, ready.attempts);
        add(tr("What"), tr("Street-level crime of data.police.uk %1", "within 1 mile of a postcode")
                            .arg(reachText(ready.value.radiusMetres, m_profile.postcode.text())));
        if (ready.value.radiusMetres <= 0)
            add(tr("Reach"), tr("Its radius is not told by the source"));
        add(tr("Release"), ready.value.months.empty() ? tr("Months are not stated") : monthsText(ready.value.months));
        if (ready.source == policeSource)
            add(tr("Fetched"), tr("Month by month; a month that was fetched in the last 24 hours may be one that was kept"));
        else
            addFetched(ready.source, ready.fetched, ready.life);
        return end(Section::Crime, ready.source);
    }

    DataNote outline(const Ready<AreaOutline> &ready)
    {
        const Source &about = m_catalogue.source(ready.source);
        m_note = {tr("Boundary"), {}};
        add(tr("Source"), about.title);
        add(tr("What"), tr("The boundary of %1 on the map").arg(areaInSentence(ready.value.area)));
        add(tr("Release"), tr("Boundaries of the Census of %1, generalised to 20 metres").arg(dateText(ready.asOf)));
        addFetched(ready.source, ready.fetched, ready.life);
        add(tr("Attribution"), about.attribution.join(u". "_s) + u'.');
        addTerms(about);
        return std::move(m_note);
    }

    DataNote map()
    {
        m_note = {tr("Map"), {}};
        add(tr("Source"), m_grounds.mapCredit);
        add(tr("What"), tr("Map tiles beneath the street points"));
        const Source &tiles = m_catalogue.source(u"tiles"_s);
        if (m_grounds.mapCredit == tiles.attribution.join(u". "_s))
            addTerms(tiles);
        return std::move(m_note);
    }

private:
    void add(const QString &label, const QString &value, const QUrl &link = {})
    {
        if (!value.isEmpty())
            m_note.lines.push_back({label, value, link});
    }

    void begin(Section section, const QString &source, const std::vector<FailedAttempt> &attempts)
    {
        m_note = {sectionTitle(section), {}};
        add(tr("Source"), source == packSource ? tr("Bundled data") : sourceTitle(m_catalogue, source));
        add(tr("Asked before"), attemptsText(attempts, m_catalogue));
    }

    DataNote end(Section section, const QString &source)
    {
        const Source &about = m_catalogue.source(source);
        add(tr("Attribution"), about.attributionOf(section).join(u". "_s) + u'.');
        addTerms(about);
        return std::move(m_note);
    }

    void addTerms(const Source &about)
    {
        add(tr("Licence"), about.licence, about.licenceUrl);
        add(tr("Terms"), about.terms, about.termsUrl);
    }

    void addFetched(const QString &source, const QDateTime &fetched, const std::optional<Lifetime> &life)
    {
        if (source == packSource) {
            add(tr("Fetched"), tr("Not at all: it is in the data file on this computer"));
            return;
        }
        if (!fetched.isValid())
            return;
        add(tr("Fetched"), fetched < m_grounds.searched ? tr("%1, and kept since").arg(timeText(fetched)) : timeText(fetched));
        if (life)
            add(tr("Held"), tr("In memory only, until %1 at the latest")
                                .arg(timeText(QDateTime::fromMSecsSinceEpoch(life->born().wallMs + life->allowed().count()))));
    }

    QString releases(const QStringList &names) const
    {
        QStringList texts;
        for (const PackSource &source : m_grounds.packSources) {
            if (names.contains(source.name))
                texts << tr("%1, %2", "title, release").arg(source.title, source.release);
        }
        return texts.join(u"; "_s);
    }

    static QString timeText(const QDateTime &time)
    {
        return tr("%1 at %2", "date, time").arg(dateText(time.date()), QLocale().toString(time.time(), u"HH:mm"_s));
    }

    const AreaProfile &m_profile;
    const SourceCatalogue &m_catalogue;
    const DataNoteGrounds &m_grounds;
    DataNote m_note;
};

QString linked(const DataNote::Line &line)
{
    const QString text = line.value.toHtmlEscaped();
    return line.link.isEmpty() ? text : u"<a href=\"%1\">%2</a>"_s.arg(line.link.toString().toHtmlEscaped(), text);
}

} // namespace

QString DataNote::value(const QString &label) const
{
    const auto found = std::ranges::find(lines, label, &Line::label);
    return found == lines.end() ? QString() : found->value;
}

std::vector<DataNote> dataNotes(const AreaProfile &profile, const SourceCatalogue &catalogue, const DataNoteGrounds &grounds)
{
    NoteWriter writer(profile, catalogue, grounds);
    std::vector<DataNote> notes;
    if (const auto *ready = profile.geography.ready())
        notes.push_back(writer.geography(*ready));
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        const auto *ready = profile.census(topic).ready();
        if (const Distribution *figures = ready ? ready->value.at(profile.level) : nullptr)
            notes.push_back(writer.census(topic, *ready, *figures));
    }
    if (const auto *ready = profile.crime.ready())
        notes.push_back(writer.crime(*ready));
    if (const auto *ready = profile.outline.ready())
        notes.push_back(writer.outline(*ready));
    if (!grounds.mapCredit.isEmpty())
        notes.push_back(writer.map());
    return notes;
}

QString dataNotesHtml(const std::vector<DataNote> &notes)
{
    QString html;
    for (const DataNote &note : notes) {
        html += u"<h4 style=\"margin-bottom:4px\">%1</h4><table cellspacing=\"0\" cellpadding=\"2\">"_s.arg(note.title.toHtmlEscaped());
        for (const DataNote::Line &line : note.lines)
            html += u"<tr><td width=\"110\">%1</td><td>%2</td></tr>"_s.arg(line.label.toHtmlEscaped(), linked(line));
        html += u"</table>"_s;
    }
    return html;
}

QString dataNotesText(const std::vector<DataNote> &notes)
{
    QString text;
    for (const DataNote &note : notes) {
        text += (text.isEmpty() ? QString() : u"\n"_s) + note.title + u'\n';
        for (const DataNote::Line &line : note.lines) {
            text += line.label + u": "_s + line.value;
            text += line.link.isEmpty() ? u"\n"_s : u" <%1>\n"_s.arg(line.link.toString());
        }
    }
    return text;
}

} // namespace hereabouts
