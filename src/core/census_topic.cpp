// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/census_topic.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// Names: Standard Occupational Classification 2020, major groups (ONS).
constexpr std::array<CensusCategory, categoryCount> soc2020{{
    {"1", QT_TRANSLATE_NOOP("Soc2020", "Managers, directors and senior officials"), QT_TRANSLATE_NOOP("Soc2020", "Managers & directors")},
    {"2", QT_TRANSLATE_NOOP("Soc2020", "Professional occupations"), QT_TRANSLATE_NOOP("Soc2020", "Professional")},
    {"3", QT_TRANSLATE_NOOP("Soc2020", "Associate professional and technical occupations"),
     QT_TRANSLATE_NOOP("Soc2020", "Associate professional")},
    {"4", QT_TRANSLATE_NOOP("Soc2020", "Administrative and secretarial occupations"), QT_TRANSLATE_NOOP("Soc2020", "Administrative")},
    {"5", QT_TRANSLATE_NOOP("Soc2020", "Skilled trades occupations"), QT_TRANSLATE_NOOP("Soc2020", "Skilled trades")},
    {"6", QT_TRANSLATE_NOOP("Soc2020", "Caring, leisure and other service occupations"), QT_TRANSLATE_NOOP("Soc2020", "Caring & leisure")},
    {"7", QT_TRANSLATE_NOOP("Soc2020", "Sales and customer service occupations"), QT_TRANSLATE_NOOP("Soc2020", "Sales & service")},
    {"8", QT_TRANSLATE_NOOP("Soc2020", "Process, plant and machine operatives"), QT_TRANSLATE_NOOP("Soc2020", "Process & machine")},
    {"9", QT_TRANSLATE_NOOP("Soc2020", "Elementary occupations"), QT_TRANSLATE_NOOP("Soc2020", "Elementary")},
}};

// Names: National Statistics Socio-economic Classification, analytic classes as in Census 2021 TS062 (ONS).
constexpr std::array<CensusCategory, categoryCount> nsSec{{
    {"L1-L3", QT_TRANSLATE_NOOP("NsSec", "Higher managerial, administrative and professional occupations"),
     QT_TRANSLATE_NOOP("NsSec", "Higher managerial & prof.")},
    {"L4-L6", QT_TRANSLATE_NOOP("NsSec", "Lower managerial, administrative and professional occupations"),
     QT_TRANSLATE_NOOP("NsSec", "Lower managerial & prof.")},
    {"L7", QT_TRANSLATE_NOOP("NsSec", "Intermediate occupations"), QT_TRANSLATE_NOOP("NsSec", "Intermediate")},
    {"L8-L9", QT_TRANSLATE_NOOP("NsSec", "Small employers and own account workers"),
     QT_TRANSLATE_NOOP("NsSec", "Small employers, own account")},
    {"L10-L11", QT_TRANSLATE_NOOP("NsSec", "Lower supervisory and technical occupations"),
     QT_TRANSLATE_NOOP("NsSec", "Lower supervisory & tech.")},
    {"L12", QT_TRANSLATE_NOOP("NsSec", "Semi-routine occupations"), QT_TRANSLATE_NOOP("NsSec", "Semi-routine")},
    {"L13", QT_TRANSLATE_NOOP("NsSec", "Routine occupations"), QT_TRANSLATE_NOOP("NsSec", "Routine")},
    {"L14", QT_TRANSLATE_NOOP("NsSec", "Never worked and long-term unemployed"), QT_TRANSLATE_NOOP("NsSec", "Never worked, unemployed")},
    {"L15", QT_TRANSLATE_NOOP("NsSec", "Full-time students"), QT_TRANSLATE_NOOP("NsSec", "Full-time students")},
}};

const char *translationContext(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? "Soc2020" : "NsSec";
}

/// The number after a leading L: 14 for "L14.1 and L14.2 …". Empty where the label does not start so.
std::optional<int> leadingLabelNumber(QStringView label)
{
    if (!label.startsWith(u'L'))
        return std::nullopt;
    qsizetype end = 1;
    while (end < label.size() && label.at(end) >= u'0' && label.at(end) <= u'9')
        ++end;
    bool ok = false;
    const int number = label.sliced(1, end - 1).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

std::span<const CensusCategory, categoryCount> censusCategories(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? soc2020 : nsSec;
}

QString categoryName(CensusTopic topic, int index)
{
    return QCoreApplication::translate(translationContext(topic), censusCategories(topic)[static_cast<size_t>(index)].name);
}

QString categoryShortName(CensusTopic topic, int index)
{
    return QCoreApplication::translate(translationContext(topic), censusCategories(topic)[static_cast<size_t>(index)].shortName);
}

QLatin1StringView categoryKey(CensusTopic topic, int index)
{
    return QLatin1StringView(censusCategories(topic)[static_cast<size_t>(index)].key);
}

QLatin1StringView censusTableId(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? "TS063"_L1 : "TS062"_L1;
}

std::optional<int> categoryFromLabel(CensusTopic topic, QStringView label)
{
    label = label.trimmed();
    if (topic == CensusTopic::Occupation) {
        if (label.size() < 2 || label.at(1) != u'.' || label.at(0) < u'1' || label.at(0) > u'9')
            return std::nullopt;
        return label.at(0).unicode() - u'1';
    }
    const auto number = leadingLabelNumber(label);
    if (!number)
        return std::nullopt;
    // The first L number of each class, as the labels start with it.
    static constexpr std::array firstOfClass{1, 4, 7, 8, 10, 12, 13, 14, 15};
    for (size_t i = 0; i < firstOfClass.size(); ++i) {
        if (firstOfClass[i] == *number)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace hereabouts
