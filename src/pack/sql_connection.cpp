// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/sql_connection.h"

#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

std::unexpected<Error> storageError(const QSqlError &error, const QString &where)
{
    return fail(Error::Kind::Storage, u"%1: %2"_s.arg(where, error.text().trimmed()));
}

} // namespace

Result<SqlConnection> SqlConnection::open(const QString &path, Mode mode)
{
    static std::atomic<quint64> number = 0;
    SqlConnection connection(u"hereabouts-pack-%1"_s.arg(++number));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
    database.setDatabaseName(path);
    if (mode == Mode::ReadOnly)
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        return storageError(database.lastError(), path);
    return connection;
}

SqlConnection::~SqlConnection()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::run(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return storageError(query.lastError(), sql);
    return {};
}

Result<QSqlQuery> SqlConnection::prepare(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storageError(query.lastError(), sql);
    return query;
}

Result<QSqlQuery> SqlConnection::select(const QString &sql, const QVariantList &values) const
{
    auto query = prepare(sql);
    if (!query)
        return query;
    for (const QVariant &value : values)
        query->addBindValue(value);
    if (!query->exec())
        return storageError(query->lastError(), sql);
    return query;
}

Result<void> execute(QSqlQuery &query, std::initializer_list<QVariant> values)
{
    int index = 0;
    for (const QVariant &value : values)
        query.bindValue(index++, value);
    if (!query.exec())
        return storageError(query.lastError(), query.lastQuery());
    return {};
}

Result<void> endOfRows(const QSqlQuery &query)
{
    if (query.lastError().type() != QSqlError::NoError)
        return storageError(query.lastError(), query.lastQuery());
    return {};
}

} // namespace hereabouts
