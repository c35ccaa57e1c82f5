// SPDX-License-Identifier: GPL-3.0-or-later
// ZipFile opens a zip for reading and hands out its entries as streams, so that no entry has to fit into memory.
#pragma once

#include "core/error.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

struct zip;
struct zip_file;

namespace hereabouts {

/// One entry being read. Outlives its ZipFile.
class ZipStream {
public:
    /// Fills as much of the buffer as there is; 0 at the end. Malformed where the data are damaged, or more than the entry's size.
    Result<qint64> read(std::span<char> buffer);

private:
    friend class ZipFile;
    struct CloseFile {
        void operator()(struct zip_file *file) const;
    };
    std::shared_ptr<struct zip> m_archive;
    std::unique_ptr<struct zip_file, CloseFile> m_file;
    QString m_name;
    qint64 m_left = 0; ///< of the entry's size
};

class ZipFile {
public:
    struct Entry {
        QString name;    ///< with its folders: "Data/ONSPD_NOV_2025_UK.csv"
        qint64 size = 0; ///< bytes when unpacked
        quint64 index = 0;
    };

    /// Storage where the file cannot be read, Malformed where it is not a zip, or its entries would unpack to more than mostUnpacked().
    static Result<ZipFile> open(const QString &path);

    /// The official files shrink to a tenth. One that claims a hundredth and less is made to fill disks and to waste time.
    static constexpr qint64 mostUnpacked(qint64 fileBytes) { return 64 * 1024 * 1024 + 100 * fileBytes; }

    const QString &path() const { return m_path; }
    QString fileName() const; ///< without folders
    const std::vector<Entry> &entries() const { return m_entries; }

    /// Malformed where the entry cannot be unpacked (encrypted, unknown compression).
    Result<ZipStream> read(const Entry &entry) const;

private:
    QString m_path;
    std::shared_ptr<struct zip> m_archive;
    std::vector<Entry> m_entries;
};

} // namespace hereabouts
