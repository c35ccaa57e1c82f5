// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/zip_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString errorText(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

QByteArray pathForLibzip(const QString &path)
{
#ifdef Q_OS_WIN
    return QDir::toNativeSeparators(path).toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

} // namespace

void ZipStream::CloseFile::operator()(struct zip_file *file) const
{
    zip_fclose(file);
}

Result<qint64> ZipStream::read(std::span<char> buffer)
{
    const zip_int64_t count = zip_fread(m_file.get(), buffer.data(), buffer.size());
    if (count < 0)
        return fail(Error::Kind::Malformed,
                    u"%1: %2"_s.arg(m_name, QString::fromUtf8(zip_error_strerror(zip_file_get_error(m_file.get())))));
    m_left -= count;
    if (m_left < 0)
        return fail(Error::Kind::Malformed, u"%1: longer than the zip says"_s.arg(m_name));
    return count;
}

Result<ZipFile> ZipFile::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::Storage, u"%1: no such file"_s.arg(path));
    int code = 0;
    ZipFile file;
    file.m_path = path;
    file.m_archive = std::shared_ptr<struct zip>(zip_open(pathForLibzip(path).constData(), ZIP_RDONLY, &code), [](struct zip *archive) {
        if (archive)
            zip_discard(archive);
    });
    if (!file.m_archive) {
        const bool unreadable = code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK || code == ZIP_ER_MEMORY;
        return fail(unreadable ? Error::Kind::Storage : Error::Kind::Malformed, u"%1: %2"_s.arg(path, errorText(code)));
    }
    const qint64 mostBytes = mostUnpacked(QFileInfo(path).size());
    qint64 allBytes = 0;
    const zip_int64_t count = zip_get_num_entries(file.m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(file.m_archive.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return fail(Error::Kind::Malformed, u"%1: entry %2 cannot be read"_s.arg(path).arg(i));
        const zip_uint64_t size = stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
        if (size > static_cast<zip_uint64_t>(mostBytes - allBytes))
            return fail(Error::Kind::Malformed, u"%1: unpacks to more than %2 bytes"_s.arg(path).arg(mostBytes));
        allBytes += static_cast<qint64>(size);
        file.m_entries.push_back({QString::fromUtf8(stat.name), static_cast<qint64>(size), index});
    }
    return file;
}

QString ZipFile::fileName() const
{
    return QFileInfo(m_path).fileName();
}

Result<ZipStream> ZipFile::read(const Entry &entry) const
{
    ZipStream stream;
    stream.m_archive = m_archive;
    stream.m_name = u"%1: %2"_s.arg(m_path, entry.name);
    stream.m_left = entry.size;
    stream.m_file.reset(zip_fopen_index(m_archive.get(), entry.index, 0));
    if (!stream.m_file)
        return fail(Error::Kind::Malformed, u"%1: %2"_s.arg(stream.m_name, QString::fromUtf8(zip_strerror(m_archive.get()))));
    return stream;
}

} // namespace hereabouts
