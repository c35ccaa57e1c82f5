// SPDX-License-Identifier: GPL-3.0-or-later
// SqlConnection is one connection to an SQLite file for as long as it lives; it belongs to the thread that opened it.
#pragma once

#include "core/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace hereabouts {

class SqlConnection {
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Storage where the file cannot be opened.
    static Result<SqlConnection> open(const QString &path, Mode mode);

    SqlConnection(SqlConnection &&other) noexcept : m_name(std::exchange(other.m_name, {})) {}
    SqlConnection &operator=(SqlConnection &&other) = delete;
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;
    ~SqlConnection();

    /// Runs one statement that answers nothing. Storage, with SQLite's words, where it fails.
    Result<void> run(const QString &sql) const;

    /// A query ready to be executed, forward only.
    Result<QSqlQuery> prepare(const QString &sql) const;

    /// Prepares, binds and executes: next() gives the first row.
    Result<QSqlQuery> select(const QString &sql, const QVariantList &values = {}) const;

private:
    explicit SqlConnection(QString name) : m_name(std::move(name)) {}
    QString m_name;
};

/// Executes a prepared statement with these values.
Result<void> execute(QSqlQuery &query, std::initializer_list<QVariant> values);

/// Must be asked after next() has answered false: Storage where the rows ended because of an error.
Result<void> endOfRows(const QSqlQuery &query);

} // namespace hereabouts
