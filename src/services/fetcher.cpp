// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fetcher.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void applyRules(QNetworkRequest &request, const Source &source, bool carriesKey)
{
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Hereabouts/" HEREABOUTS_VERSION ""_s);
    request.setTransferTimeout(source.timeoutMs);
    // A redirect would take the key along to wherever it points.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         carriesKey ? QNetworkRequest::ManualRedirectPolicy : QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    // Asked for by ourselves, it is left to us to unpack, see WireRequest.
    request.setRawHeader("Accept-Encoding", "gzip");
    // The services need neither cookies nor HTTP authentication, and nothing of theirs may settle anywhere.
    for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
                                 QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    // What is kept, and where, is decided by the provider's policy and not by Qt.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

/// What is posted tells questions to one address apart: its hash stands where an address has its fragment, which never goes out.
QUrl identityOf(QUrl url, const QByteArray &body)
{
    url.setFragment(QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()));
    return url;
}

} // namespace

Fetcher::Fetcher(const FetcherSettings &settings, QObject *parent)
    : QObject(parent), m_lanes(settings.idle), m_pacer(settings.atOnce), m_memory(settings.mostBytesInMemory), m_ledger(settings.ledgerFile)
{
    if (!settings.cacheFolder.isEmpty())
        m_disk = std::make_unique<DiskCache>(settings.cacheFolder, settings.mostBytesOnDisk);
}

Fetcher::~Fetcher() = default;

std::unique_ptr<Call> Fetcher::begin(Call::Question question)
{
    applyRules(question.request, question.source, question.carriesKey);
    if (!question.body.isEmpty())
        question.request.setUrl(identityOf(question.request.url(), question.body));
    std::unique_ptr<Call> call(new Call(*this, std::move(question)));
    call->begin();
    return call;
}

std::shared_ptr<Errand> Fetcher::errandFor(const Call::Question &question)
{
    const QUrl url = question.request.url();
    const bool alone = question.options.fresh;
    if (auto underWay = alone ? nullptr : m_underWay.value(url).lock()) {
        ++m_tally.joined;
        return underWay;
    }
    auto errand = std::make_shared<Errand>(*this, question.request, question.body, question.source, question.carriesKey);
    if (!alone)
        m_underWay.insert(url, errand);
    errand->begin();
    return errand;
}

void Fetcher::concluded(const QUrl &url, const Errand &errand)
{
    if (const auto underWay = m_underWay.value(url).lock(); !underWay || underWay.get() == &errand)
        m_underWay.remove(url);
}

void Fetcher::countSent(const QString &source)
{
    ++m_tally.sent;
    m_ledger.count(source);
    Q_EMIT sent(source);
}

void Fetcher::forget(const QString &source)
{
    m_memory.forgetSource(source);
    ++m_forgotten[source];
}

std::unique_ptr<QObject> Fetcher::clearCaches(std::function<void()> done)
{
    m_memory.clear();
    if (m_disk)
        return m_disk->clear(std::move(done));
    auto nothing = std::make_unique<QObject>();
    QTimer::singleShot(0, nothing.get(), std::move(done));
    return nothing;
}

std::unique_ptr<QObject> Fetcher::measureCaches(std::function<void(qint64)> done)
{
    if (m_disk)
        return m_disk->measure([this, done = std::move(done)](qint64 onDisk) { done(onDisk + m_memory.bytes()); });
    auto nothing = std::make_unique<QObject>();
    QTimer::singleShot(0, nothing.get(), [this, done = std::move(done)] { done(m_memory.bytes()); });
    return nothing;
}

} // namespace hereabouts
