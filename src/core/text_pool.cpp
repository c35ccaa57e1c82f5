// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text_pool.h"

namespace hereabouts {

QString TextPool::text(quint32 number) const
{
    const qsizetype begin = number == 0 ? 0 : m_ends[number - 1];
    return QString::fromUtf8(QByteArrayView(m_utf8).sliced(begin, m_ends[number] - begin));
}

size_t TextPool::bytes() const
{
    return static_cast<size_t>(m_utf8.capacity()) + m_ends.capacity() * sizeof(quint32);
}

quint32 TextPoolBuilder::numberOf(const QString &text)
{
    if (m_pool.size() > 0 && text == m_last)
        return m_lastNumber;
    auto it = m_numbers.constFind(text);
    if (it == m_numbers.cend()) {
        it = m_numbers.insert(text, m_pool.size());
        m_pool.m_utf8 += text.toUtf8();
        m_pool.m_ends.push_back(static_cast<quint32>(m_pool.m_utf8.size()));
    }
    m_last = text;
    return m_lastNumber = it.value();
}

TextPool TextPoolBuilder::build() &&
{
    m_pool.m_utf8.squeeze();
    m_pool.m_ends.shrink_to_fit();
    return std::move(m_pool);
}

} // namespace hereabouts
