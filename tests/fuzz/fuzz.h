// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers share: taking the input apart, claims about what came out, a file to read back.
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <span>

namespace hereabouts::fuzz {

/// The made-up key that the fixtures echo. No text of ours may hold it.
inline constexpr QLatin1StringView fakeKey{"EXAMPLE-KEY-NOT-REAL-4711"};

/// A claim that must hold for every input; libFuzzer keeps the input for which it does not.
inline void require(bool holds, const char *claim)
{
    if (holds)
        return;
    std::fprintf(stderr, "NOT SO: %s\n", claim);
    std::abort();
}

/// An error names a place and types, and never repeats what the answer said.
inline void requireDiscreet(const Error &error)
{
    require(!error.detail.contains(fakeKey), "an error's detail does not hold the key");
}

/// The input, and what has not been taken of it yet.
class Input {
public:
    Input(const uint8_t *data, size_t size) : m_rest(data, size) {}

    uint8_t byte() ///< 0 at the end
    {
        if (m_rest.empty())
            return 0;
        const uint8_t first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }
    qint64 integer() ///< eight bytes, fewer at the end
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i)
            value = value << 8U | byte();
        return static_cast<qint64>(value);
    }
    QByteArray bytes(size_t most)
    {
        const auto part = m_rest.first(std::min(most, m_rest.size()));
        m_rest = m_rest.subspan(part.size());
        return {reinterpret_cast<const char *>(part.data()), static_cast<qsizetype>(part.size())};
    }
    QByteArray rest() { return bytes(m_rest.size()); }
    bool isEmpty() const { return m_rest.empty(); }

private:
    std::span<const uint8_t> m_rest;
};

/// A path below a folder of this process's own. run.py puts temporary folders into memory.
inline QString scratchPath(const QString &name)
{
    static const QTemporaryDir folder;
    return folder.filePath(name);
}

inline void writeScratch(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the scratch file can be written");
}

} // namespace hereabouts::fuzz

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
