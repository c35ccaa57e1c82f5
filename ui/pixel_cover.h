// SPDX-License-Identifier: GPL-3.0-or-later
// PixelCover remembers which parts of a picture are taken, so that numbers and names find what is free among very many symbols.
#pragma once

#include <QRectF>

#include <algorithm>
#include <vector>

namespace hereabouts {

/// In squares of two pixels: what is as near as that counts as covered.
class PixelCover {
public:
    explicit PixelCover(QSizeF size)
        : m_width(static_cast<int>(size.width() / side) + 1), m_height(static_cast<int>(size.height() / side) + 1),
          m_isTaken(static_cast<size_t>(m_width) * static_cast<size_t>(m_height))
    {
    }

    /// What lies beyond the picture is neither taken nor covered.
    void cover(const QRectF &box)
    {
        forEachRow(box, [this](size_t first, size_t last) {
            std::fill(m_isTaken.begin() + static_cast<std::ptrdiff_t>(first), m_isTaken.begin() + static_cast<std::ptrdiff_t>(last), 1);
            return true;
        });
    }
    bool isFree(const QRectF &box) const
    {
        return forEachRow(box, [this](size_t first, size_t last) {
            const auto end = m_isTaken.begin() + static_cast<std::ptrdiff_t>(last);
            return std::find(m_isTaken.begin() + static_cast<std::ptrdiff_t>(first), end, 1) == end;
        });
    }

private:
    static constexpr double side = 2;

    /// Until one says no; whether none did.
    template <typename Visit> bool forEachRow(const QRectF &box, Visit visit) const
    {
        const auto cell = [](double pixel, int count) { return std::clamp(static_cast<int>(pixel / side), 0, count); };
        const int left = cell(box.left(), m_width), right = cell(box.right() + side, m_width);
        const int bottom = cell(box.bottom() + side, m_height);
        for (int row = cell(box.top(), m_height); row < bottom; ++row) {
            const size_t begin = static_cast<size_t>(row) * static_cast<size_t>(m_width);
            if (left < right && !visit(begin + static_cast<size_t>(left), begin + static_cast<size_t>(right)))
                return false;
        }
        return true;
    }

    int m_width, m_height;
    std::vector<char> m_isTaken;
};

} // namespace hereabouts
