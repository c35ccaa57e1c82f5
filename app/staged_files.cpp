// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staged_files.h"

#include "app/sync_to_disk.h"

#include <QCryptographicHash>
#include <QDir>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString pathIn(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name);
}

/// Empty where it worked. QFile::rename() would not replace what is there.
std::error_code replace(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    return error;
}

bool isAsStaged(const QString &path, const ExportJournal::Staged &file)
{
    QFile there(path);
    if (!QFileInfo(path).isFile() || there.size() != file.size || !there.open(QIODevice::ReadOnly))
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&there) && hash.result() == file.sha256;
}

} // namespace

QString StagedFiles::partName(const QString &name)
{
    return u".hereabouts-%1.part"_s.arg(name);
}

StagedFiles::~StagedFiles()
{
    for (const ExportJournal::Staged &file : m_files)
        QFile::remove(pathIn(m_folder, partName(file.name)));
}

Result<void> StagedFiles::add(const QString &name, const QByteArray &bytes, const ExportJournal::Entry &entry)
{
    QFile file(pathIn(m_folder, partName(name)));
    file.remove();
    // New only: nobody who can write to the folder may lead it elsewhere by a link.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error::Kind::Storage, file.errorString());
    if (file.write(bytes) != bytes.size() || !syncToDisk(file)) {
        const QString why = file.errorString();
        file.remove();
        return fail(Error::Kind::Storage, why);
    }
    m_files.push_back({name, entry, bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
    return {};
}

StagedFiles::Committed StagedFiles::commit()
{
    Committed committed;
    if (m_files.empty())
        return committed;
    committed.isInJournal = m_journal.stage(m_files);
    std::vector<std::pair<QString, ExportJournal::Entry>> written;
    for (const ExportJournal::Staged &file : std::exchange(m_files, {})) {
        const QString part = pathIn(m_folder, partName(file.name));
        if (const std::error_code error = replace(part, pathIn(m_folder, file.name))) {
            QFile::remove(part);
            committed.failed.emplace_back(
                file.name, Error{.kind = Error::Kind::Storage, .httpStatus = 0, .detail = QString::fromStdString(error.message())});
            continue;
        }
        committed.written << file.name;
        written.emplace_back(file.name, file.entry);
    }
    committed.isInJournal = m_journal.record(written) && committed.isInJournal;
    return committed;
}

void StagedFiles::recover(const QString &folder, ExportJournal &journal)
{
    std::vector<std::pair<QString, ExportJournal::Entry>> written;
    for (const ExportJournal::Staged &file : journal.staged()) {
        const QString part = pathIn(folder, partName(file.name));
        const QString path = pathIn(folder, file.name);
        // The part first: what has the name may be from an earlier run, and lack more.
        if ((isAsStaged(part, file) && !replace(part, path)) || isAsStaged(path, file))
            written.emplace_back(file.name, file.entry);
    }
    journal.record(written);
    for (const QString &left : QDir(folder).entryList({partName(u"*"_s)}, QDir::Files | QDir::Hidden | QDir::System))
        QFile::remove(pathIn(folder, left));
}

} // namespace hereabouts
