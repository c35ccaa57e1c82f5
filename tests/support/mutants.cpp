// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mutants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Undefined takes the value away.
struct Mutation {
    QString what;
    std::function<QJsonValue(const QJsonValue &)> apply;
};

const std::vector<Mutation> &mutations()
{
    static const auto always = [](const QJsonValue &value) { return [value](const QJsonValue &) { return value; }; };
    static const std::vector<Mutation> all{
        {u"removed"_s, always(QJsonValue(QJsonValue::Undefined))},
        {u"null"_s, always(QJsonValue(QJsonValue::Null))},
        {u"true"_s, always(true)},
        {u"a negative number"_s, always(-5)},
        {u"a fraction"_s, always(1.5)},
        {u"a huge number"_s, always(1e308)},
        {u"beyond int"_s, always(4294967296.0)},
        {u"an empty text"_s, always(QString())},
        {u"a text"_s, [](const QJsonValue &value) { return value.isDouble() ? QString::number(value.toDouble()) : QJsonValue(u"7"_s); }},
        {u"an empty array"_s, always(QJsonArray())},
        {u"an array around it"_s, [](const QJsonValue &value) { return QJsonArray{value}; }},
        {u"an empty object"_s, always(QJsonObject())},
    };
    return all;
}

void collect(const QJsonValue &value, const QString &path, const std::function<QByteArray(const QJsonValue &)> &rebuilt,
             std::vector<Mutant> &mutants);

void collectMember(const QJsonObject &object, const QString &key, const QString &path,
                   const std::function<QByteArray(const QJsonValue &)> &rebuilt, std::vector<Mutant> &mutants)
{
    const auto with = [=](const QJsonValue &value) {
        QJsonObject changed = object;
        changed.insert(key, value); // undefined removes it
        return rebuilt(changed);
    };
    const QString here = path.isEmpty() ? key : path + u'.' + key;
    QJsonObject renamed = object;
    renamed.insert(u"renamed"_s, renamed.take(key));
    mutants.push_back({here, u"renamed"_s, rebuilt(renamed)});
    for (const Mutation &mutation : mutations())
        mutants.push_back({here, mutation.what, with(mutation.apply(object.value(key)))});
    collect(object.value(key), here, with, mutants);
}

/// Of an array, the first two elements.
void collect(const QJsonValue &value, const QString &path, const std::function<QByteArray(const QJsonValue &)> &rebuilt,
             std::vector<Mutant> &mutants)
{
    const QStringList keys = value.toObject().keys();
    for (const QString &key : keys)
        collectMember(value.toObject(), key, path, rebuilt, mutants);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), 2); ++i) {
        const auto with = [=](const QJsonValue &element) {
            QJsonArray changed = array;
            if (element.isUndefined())
                changed.removeAt(i);
            else
                changed[i] = element;
            return rebuilt(changed);
        };
        const QString here = u"%1[%2]"_s.arg(path).arg(i);
        for (const Mutation &mutation : mutations())
            mutants.push_back({here, mutation.what, with(mutation.apply(array.at(i)))});
        collect(array.at(i), here, with, mutants);
    }
}

} // namespace

std::vector<Mutant> mutantsOf(const QByteArray &document)
{
    std::vector<Mutant> mutants;
    const auto toBytes = [](const QJsonValue &root) {
        return root.isArray() ? QJsonDocument(root.toArray()).toJson() : QJsonDocument(root.toObject()).toJson();
    };
    const QJsonDocument root = QJsonDocument::fromJson(document);
    collect(root.isArray() ? QJsonValue(root.array()) : QJsonValue(root.object()), {}, toBytes, mutants);
    return mutants;
}

} // namespace hereabouts
