// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/disk_cache.h"

#include "services/background.h"
#include "services/redaction.h"

#include <QDateTime>
#include <QIODevice>
#include <QNetworkDiskCache>
#include <QNetworkRequest>

namespace hereabouts {

namespace {

constexpr auto bornAt = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User);
constexpr auto diesAt = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 1);

QNetworkCacheMetaData metaDataOf(const QUrl &url, const HeldAnswer &held)
{
    QNetworkCacheMetaData data;
    data.setUrl(url);
    data.setHeaders(held.answer.headers);
    data.setSaveToDisk(true);
    data.setExpirationDate(QDateTime::fromMSecsSinceEpoch(held.life.born().wallMs + held.life.allowed().count()));
    data.setAttributes({{QNetworkRequest::HttpStatusCodeAttribute, held.answer.status},
                        {bornAt, held.life.born().wallMs},
                        {diesAt, held.life.born().wallMs + static_cast<qint64>(held.life.allowed().count())}});
    return data;
}

std::optional<HeldAnswer> read(QNetworkDiskCache &cache, const QUrl &url)
{
    const QNetworkCacheMetaData data = cache.metaData(url);
    if (!data.isValid())
        return std::nullopt;
    const QNetworkCacheMetaData::AttributesMap attributes = data.attributes();
    const qint64 born = attributes.value(bornAt).toLongLong();
    const qint64 dies = attributes.value(diesAt).toLongLong();
    // The steady clock knows nothing of earlier runs: what the wall clock says is all there is.
    const Moment now = Moment::now();
    const qint64 age = now.wallMs - born;
    const std::unique_ptr<QIODevice> body(age >= 0 && now.wallMs < dies ? cache.data(url) : nullptr);
    if (!body) {
        cache.remove(url);
        return std::nullopt;
    }
    return HeldAnswer{.answer = {.status = attributes.value(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                                 .headers = data.headers(),
                                 .body = body->readAll()},
                      .life = {{.steadyMs = now.steadyMs - age, .wallMs = born}, std::chrono::milliseconds(dies - born)}};
}

void write(QNetworkDiskCache &cache, const QUrl &url, const HeldAnswer &held)
{
    QIODevice *device = cache.prepare(metaDataOf(url, held));
    if (!device)
        return;
    const bool complete = device->write(held.answer.body) == held.answer.body.size();
    if (complete)
        cache.insert(device);
    else
        cache.remove(url);
}

} // namespace

DiskCache::DiskCache(const QString &folder, qint64 mostBytes) : m_cache(std::make_shared<QNetworkDiskCache>())
{
    m_thread.setMaxThreadCount(1);
    m_cache->setCacheDirectory(folder);
    m_cache->setMaximumCacheSize(mostBytes);
}

DiskCache::~DiskCache()
{
    m_thread.waitForDone();
}

std::unique_ptr<QObject> DiskCache::find(const QUrl &url, std::function<void(std::optional<HeldAnswer>)> found)
{
    return inBackground(m_thread, [cache = m_cache, url] { return read(*cache, url); }, std::move(found));
}

void DiskCache::keep(const QUrl &url, const HeldAnswer &held)
{
    if (secretsIn(url).isEmpty())
        m_thread.start([cache = m_cache, url, held] { write(*cache, url, held); });
}

void DiskCache::forget(const QUrl &url)
{
    m_thread.start([cache = m_cache, url] { cache->remove(url); });
}

std::unique_ptr<QObject> DiskCache::measure(std::function<void(qint64)> done)
{
    return inBackground(m_thread, [cache = m_cache] { return cache->cacheSize(); }, std::move(done));
}

std::unique_ptr<QObject> DiskCache::clear(std::function<void()> done)
{
    const auto work = [cache = m_cache] {
        cache->clear();
        return true;
    };
    return inBackground(m_thread, work, [done = std::move(done)](bool) { done(); });
}

} // namespace hereabouts
