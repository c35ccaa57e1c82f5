// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/csv_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace hereabouts {

Result<CsvReader> openCsv(const ZipFile &zip, const ZipFile::Entry &entry)
{
    auto stream = zip.read(entry);
    if (!stream)
        return std::unexpected(stream.error());
    const auto shared = std::make_shared<ZipStream>(std::move(*stream));
    return CsvReader([shared](std::span<char> buffer) { return shared->read(buffer); }, u"%1: %2"_s.arg(zip.fileName(), entry.name));
}

Result<CsvReader> openCsvFile(const QString &path)
{
    const auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, u"%1: %2"_s.arg(path, file->errorString()));
    const auto source = [file](std::span<char> buffer) -> Result<qint64> {
        const qint64 count = file->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (count < 0)
            return fail(Error::Kind::Storage, u"%1: %2"_s.arg(file->fileName(), file->errorString()));
        return count;
    };
    return CsvReader(source, path);
}

} // namespace hereabouts
