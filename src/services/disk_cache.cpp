// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/disk_cache.h"

#include "services/background.h"
#include "services/redaction.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QIODevice>
#include <QNetworkDiskCache>
#include <QNetworkRequest>
#include <QSysInfo>

namespace hereabouts {

namespace {

constexpr auto bornAt = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User);
constexpr auto diesAt = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 1);
constexpr auto bornSteadily = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 2);
constexpr auto bornSinceBoot = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 3);
constexpr auto bodyHash = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 4);

QByteArray hashOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

QNetworkCacheMetaData metaDataOf(const QUrl &url, const HeldAnswer &held)
{
    QNetworkCacheMetaData data;
    data.setUrl(url);
    QHttpHeaders headers = held.answer.headers;
    headers.removeAll(QHttpHeaders::WellKnownHeader::SetCookie);
    data.setHeaders(headers);
    data.setSaveToDisk(true);
    data.setExpirationDate(QDateTime::fromMSecsSinceEpoch(held.life.born().wallMs + held.life.allowed().count()));
    data.setAttributes({{QNetworkRequest::HttpStatusCodeAttribute, held.answer.status},
                        {bornAt, held.life.born().wallMs},
                        {diesAt, held.life.born().wallMs + static_cast<qint64>(held.life.allowed().count())},
                        {bornSteadily, held.life.born().steadyMs},
                        {bornSinceBoot, QSysInfo::bootUniqueId()},
                        {bodyHash, hashOf(held.answer.body)}});
    return data;
}

/// Over where it was born in the future: the clock has been set back since.
Lifetime lifeOf(const QNetworkCacheMetaData::AttributesMap &attributes)
{
    const qint64 born = attributes.value(bornAt).toLongLong();
    const std::chrono::milliseconds allowed(attributes.value(diesAt).toLongLong() - born);
    const QByteArray boot = attributes.value(bornSinceBoot).toByteArray();
    if (!boot.isEmpty() && boot == QSysInfo::bootUniqueId())
        return {{.steadyMs = attributes.value(bornSteadily).toLongLong(), .wallMs = born}, allowed};
    // The steady clock has begun anew since: what the wall clock says is all there is.
    const Moment now = Moment::now();
    return {{.steadyMs = now.steadyMs - (now.wallMs - born), .wallMs = born}, allowed};
}

std::optional<HeldAnswer> read(QNetworkDiskCache &cache, const QUrl &url)
{
    // The body first: what is told of it afterwards is of the same file then, whoever else writes in this folder.
    const std::unique_ptr<QIODevice> device(cache.data(url));
    if (!device)
        return std::nullopt;
    const QNetworkCacheMetaData data = cache.metaData(url);
    const QNetworkCacheMetaData::AttributesMap attributes = data.attributes();
    HeldAnswer held{.answer = {.status = attributes.value(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                               .headers = data.headers(),
                               .body = device->readAll()},
                    .life = lifeOf(attributes)};
    if (held.life.isOver() || attributes.value(bodyHash).toByteArray() != hashOf(held.answer.body)) {
        cache.remove(url);
        return std::nullopt;
    }
    return held;
}

void write(QNetworkDiskCache &cache, const QUrl &url, const HeldAnswer &held)
{
    if (!QFileInfo(cache.cacheDirectory()).isWritable()) // QNetworkDiskCache would say so each time
        return;
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
    return inBackground(
        m_thread, [cache = m_cache, url] { return read(*cache, url); },
        [found = std::move(found)](Result<std::optional<HeldAnswer>> held) { found(std::move(held).value_or(std::nullopt)); });
}

void DiskCache::keep(const QUrl &url, const HeldAnswer &held)
{
    if (secretsIn(url).isEmpty())
        startInBackground(m_thread, [cache = m_cache, url, held] { write(*cache, url, held); });
}

void DiskCache::forget(const QUrl &url)
{
    startInBackground(m_thread, [cache = m_cache, url] { cache->remove(url); });
}

std::unique_ptr<QObject> DiskCache::measure(std::function<void(qint64)> done)
{
    return inBackground(
        m_thread, [cache = m_cache] { return cache->cacheSize(); },
        [done = std::move(done)](const Result<qint64> &bytes) { done(bytes.value_or(0)); });
}

std::unique_ptr<QObject> DiskCache::clear(std::function<void()> done)
{
    startInBackground(m_thread, [cache = m_cache] { cache->clear(); }); // whether or not anybody waits for it
    return inBackground(m_thread, [] { return true; }, [done = std::move(done)](const Result<bool> &) { done(); });
}

} // namespace hereabouts
