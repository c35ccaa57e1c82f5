// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults.h"

#include "support/compressed.h"

#include <QDateTime>
#include <QLocale>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

using Script = RawServer::Script;
using Then = RawServer::Then;

constexpr qsizetype mebibyte = 1024LL * 1024;

QByteArray startOf(const GoodAnswer &good)
{
    return "HTTP/1.1 " + QByteArray::number(good.status) + (good.status == 200 ? " OK" : " As said")
           + "\r\nContent-Type: " + good.contentType + "\r\n";
}

QByteArray lengthOf(qsizetype length)
{
    return "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray headOf(const GoodAnswer &good)
{
    return startOf(good) + lengthOf(good.body.size());
}

QByteArray halfOf(const GoodAnswer &good)
{
    return good.body.first(good.body.size() / 2);
}

/// Also where there are not so many.
QByteArray without(qsizetype last, const QByteArray &bytes)
{
    return bytes.first(std::max<qsizetype>(0, bytes.size() - last));
}

/// The same answer with other bytes in it, honestly counted.
Script withBody(GoodAnswer good, const QByteArray &body)
{
    good.body = body;
    return scriptOf(good);
}

Script coded(const GoodAnswer &good, const QByteArray &coding, const QByteArray &body)
{
    return {.bytes = startOf(good) + "Content-Encoding: " + coding + "\r\n" + lengthOf(body.size()) + body, .then = Then::NextRequest};
}

/// A mebibyte of something like JSON, which packs to about a seventh.
QByteArray records()
{
    QByteArray bytes;
    bytes.reserve(mebibyte);
    for (quint32 i = 1; bytes.size() < mebibyte; ++i)
        bytes += R"({"id":)" + QByteArray::number(i * 2654435761U) + R"(,"month":"2026-01"},)";
    return bytes.first(mebibyte);
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray chunkedStart(const GoodAnswer &good)
{
    return startOf(good) + "Transfer-Encoding: chunked\r\n\r\n";
}

Script redirected(const QByteArray &target)
{
    return {.bytes = "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n", .then = Then::NextRequest};
}

std::vector<Fault> connectionFaults()
{
    return {
        {"close at once", [](const auto &) { return Script{.then = Then::Close}; }},
        {"reset at once", [](const auto &) { return Script{.then = Then::Reset}; }},
        {"hang before the head", [](const auto &) { return Script{}; }},
        {"hang amid the head", [](const auto &good) { return Script{.bytes = startOf(good)}; }},
        {"close amid the status line", [](const auto &) { return Script{.bytes = "HTTP/1.1 2", .then = Then::Close}; }},
        {"close amid the head", [](const auto &good) { return Script{.bytes = startOf(good), .then = Then::Close}; }},
        {"reset amid the head", [](const auto &good) { return Script{.bytes = startOf(good), .then = Then::Reset}; }},
        {"hang after the head", [](const auto &good) { return Script{.bytes = headOf(good)}; }},
        {"hang amid the body", [](const auto &good) { return Script{.bytes = headOf(good) + halfOf(good)}; }},
        {"close amid the body", [](const auto &good) { return Script{.bytes = headOf(good) + halfOf(good), .then = Then::Close}; }},
        {"reset amid the body", [](const auto &good) { return Script{.bytes = headOf(good) + halfOf(good), .then = Then::Reset}; }},
        {"drip the head", [](const auto &good) { return Script{.dripped = headOf(good) + good.body}; }},
        {"drip the body", [](const auto &good) { return Script{.bytes = headOf(good), .dripped = good.body}; }},
    };
}

std::vector<Fault> bodyFaults()
{
    return {
        {"truncated JSON", [](const auto &good) { return withBody(good, halfOf(good)); }},
        {"JSON without its last byte", [](const auto &good) { return withBody(good, without(1, good.body.trimmed())); }},
        {"empty body", [](const auto &good) { return withBody(good, {}); }},
        {"white space", [](const auto &good) { return withBody(good, " \r\n\t "); }},
        {"null", [](const auto &good) { return withBody(good, "null"); }},
        {"zeros", [](const auto &good) { return withBody(good, QByteArray(1000, '\0')); }},
        {"HTML",
         [](GoodAnswer good) {
             good.contentType = "text/html";
             return withBody(good, "<!DOCTYPE html><html><body>Sign in to the wireless network</body></html>");
         }},
        {"JSON twice", [](const auto &good) { return withBody(good, good.body + good.body); }},
        {"deep nesting", [](const auto &good) { return withBody(good, QByteArray(100000, '[')); }},
        {"wrong content type",
         [](GoodAnswer good) {
             good.contentType = "image/png";
             return scriptOf(good);
         }},
        {"UTF-16",
         [](const auto &good) {
             return withBody(good, QStringEncoder(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom)(QString::fromUtf8(good.body)));
         }},
        {"Latin-1", [](const auto &good) { return withBody(good, "{\"note\":\"Ynys M\xf4n\"," + good.body.trimmed().mid(1)); }},
        {"byte order mark", [](const auto &good) { return withBody(good, "\xef\xbb\xbf" + good.body); }},
    };
}

std::vector<Fault> codingFaults()
{
    return {
        {"gzip", [](const auto &good) { return coded(good, "gzip", gzipped(good.body)); }}, // no fault: that it can be read at all
        {"gzip that is not gzip", [](const auto &good) { return coded(good, "gzip", good.body); }},
        {"gzip cut off", [](const auto &good) { return coded(good, "gzip", without(gzipped(good.body).size() / 4, gzipped(good.body))); }},
        {"gzip of nothing", [](const auto &good) { return coded(good, "gzip", {}); }},
        {"gzip in members",
         [](const auto &good) { return coded(good, "x-gzip", gzipped(halfOf(good)) + gzipped(good.body.mid(halfOf(good).size()))); }},
        {"gzip of much white space",
         [](const auto &good) { // no fault: less than is taken in, however well it was packed
             static const QByteArray space(20 * mebibyte, ' ');
             return coded(good, "gzip", gzipped(good.body + space));
         }},
        {"gzip of too much", // packed no better than any other JSON
         [](const auto &good) {
             static const QByteArray much = gzippedOver(records(), 68);
             return coded(good, "gzip", much);
         }},
        {"unknown coding", [](const auto &good) { return coded(good, "x-own", "\x01\x02\x03"); }},
        {"gzip bomb", [](const auto &good) { return coded(good, "gzip", gzipBomb()); }},
        {"deflate bomb", [](const auto &good) { return coded(good, "deflate", deflateBomb()); }},
        {"brotli bomb", [](const auto &good) { return coded(good, "br", brotliBomb()); }},
        {"zstd bomb", [](const auto &good) { return coded(good, "zstd", zstdBomb()); }},
        {"nested bomb",
         [](const auto &good) {
             static const QByteArray nested = gzipped(gzipBomb());
             return coded(good, "gzip, gzip", nested);
         }},
    };
}

std::vector<Fault> lengthFaults()
{
    const auto length = [](const GoodAnswer &good, const QByteArray &text, Then then) {
        return Script{.bytes = startOf(good) + "Content-Length: " + text + "\r\n\r\n" + good.body, .then = then};
    };
    return {
        {"length too large", [=](const GoodAnswer &good) { return length(good, QByteArray::number(good.body.size() + 10), Then::Close); }},
        {"length too large, kept open",
         [=](const GoodAnswer &good) { return length(good, QByteArray::number(good.body.size() + 10), Then::KeepOpen); }},
        {"length too small",
         [=](const GoodAnswer &good) { return length(good, QByteArray::number(good.body.size() / 2), Then::NextRequest); }},
        {"length negative", [=](const GoodAnswer &good) { return length(good, "-5", Then::Close); }},
        {"length nonsense", [=](const GoodAnswer &good) { return length(good, "many", Then::Close); }},
        {"length beyond numbers", [=](const GoodAnswer &good) { return length(good, "99999999999999999999999999", Then::Close); }},
        {"length huge", [=](const GoodAnswer &good) { return length(good, "4611686018427387904", Then::KeepOpen); }},
        {"no length", [](const GoodAnswer &good) { return Script{.bytes = startOf(good) + "\r\n" + good.body, .then = Then::Close}; }},
        {"chunks",
         [](const GoodAnswer &good) {
             return Script{.bytes = chunkedStart(good) + chunk(good.body) + chunk({}), .then = Then::NextRequest};
         }},
        {"chunk size nonsense",
         [](const GoodAnswer &good) {
             return Script{.bytes = chunkedStart(good) + "zz\r\n" + good.body + "\r\n0\r\n\r\n", .then = Then::Close};
         }},
        {"chunk size huge",
         [](const GoodAnswer &good) {
             return Script{.bytes = chunkedStart(good) + "ffffffffffffffff\r\n" + good.body, .then = Then::Close};
         }},
        {"chunk size negative",
         [](const GoodAnswer &good) { return Script{.bytes = chunkedStart(good) + "-1\r\n" + good.body, .then = Then::Close}; }},
        {"chunks without an end",
         [](const GoodAnswer &good) { return Script{.bytes = chunkedStart(good) + chunk(good.body), .then = Then::Close}; }},
        {"chunks without an end, kept open", [](const GoodAnswer &good) { return Script{.bytes = chunkedStart(good) + chunk(good.body)}; }},
        {"endless body",
         [](const GoodAnswer &good) { return Script{.bytes = startOf(good) + "\r\n", .endless = QByteArray(64 * 1024, ' ')}; }},
        {"endless chunks",
         [](const GoodAnswer &good) { return Script{.bytes = chunkedStart(good), .endless = chunk(QByteArray(64 * 1024, ' '))}; }},
        {"endless chunk size",
         [](const GoodAnswer &good) { return Script{.bytes = chunkedStart(good), .endless = QByteArray(64 * 1024, '0')}; }, true},
        {"endless gzip",
         [](const GoodAnswer &good) {
             static const QByteArray members = gzipped(QByteArray(mebibyte, ' ')).repeated(16); // one after the other is gzip still
             return Script{.bytes = startOf(good) + "Content-Encoding: gzip\r\n\r\n", .endless = members};
         }},
    };
}

std::vector<Fault> headFaults()
{
    const auto text = [](const QByteArray &bytes, Then then = Then::Close) {
        return [=](const GoodAnswer &) { return Script{.bytes = bytes, .then = then}; };
    };
    return {
        {"not HTTP", text("220 mail.example.com ESMTP\r\n")},
        {"status line without a status", text("HTTP/1.1\r\nContent-Length: 0\r\n\r\n")},
        {"status line nonsense", text("HTTP/1.1 two hundred\r\nContent-Length: 0\r\n\r\n")},
        {"huge header",
         [](const GoodAnswer &good) {
             return Script{.bytes =
                               startOf(good) + "X-Large: " + QByteArray(256 * 1024, 'x') + "\r\n" + lengthOf(good.body.size()) + good.body,
                           .then = Then::NextRequest};
         }},
        {"endless status line", [](const GoodAnswer &) { return Script{.bytes = "HTTP/1.1 200 ", .endless = QByteArray(64 * 1024, 'O')}; },
         true},
        {"endless header line",
         [](const GoodAnswer &good) { return Script{.bytes = startOf(good) + "X-Long: ", .endless = QByteArray(64 * 1024, 'x')}; }, true},
        {"endless headers",
         [](const GoodAnswer &good) {
             return Script{.bytes = startOf(good), .endless = QByteArray("X-More: and more\r\n").repeated(4096)};
         },
         true},
        {"early hints",
         [](const GoodAnswer &good) {
             return Script{.bytes = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n" + scriptOf(good).bytes,
                           .then = Then::NextRequest};
         }},
        {"continue",
         [](const GoodAnswer &good) {
             return Script{.bytes = "HTTP/1.1 100 Continue\r\n\r\n" + scriptOf(good).bytes, .then = Then::NextRequest};
         }},
        {"endless continue",
         [](const GoodAnswer &) { return Script{.endless = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2048)}; }, true},
        {"switching protocols", text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", Then::NextRequest)},
        {"no content", text("HTTP/1.1 204 No Content\r\n\r\n", Then::NextRequest)},
        {"partial content",
         [](GoodAnswer good) {
             good.status = 206;
             return withBody(good, halfOf(good));
         }},
        {"not modified", text("HTTP/1.1 304 Not Modified\r\n\r\n", Then::NextRequest)},
    };
}

std::vector<Fault> redirects()
{
    return {
        {"redirect to itself", [](const GoodAnswer &good) { return redirected(good.target); }},
        {"redirect ever deeper", [](const GoodAnswer &good) { return redirected(good.target.split('?').first() + "/x"); }},
        {"redirect without a target",
         [](const GoodAnswer &) { return Script{.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", .then = Then::NextRequest}; }},
        {"redirect to another host",
         [](const GoodAnswer &good) {
             QUrl other = good.server;
             other.setHost(u"localhost"_s); // the same server, so that it would notice; but another name, so another origin
             return redirected(other.toEncoded() + good.target);
         }},
        {"redirect to a file", [](const GoodAnswer &) { return redirected("file:///etc/passwd"); }},
        {"redirect to data", [](const GoodAnswer &) { return redirected("data:application/json,{}"); }},
        {"redirect nonsense", [](const GoodAnswer &) { return redirected("http://[:::"); }},
    };
}

} // namespace

Script scriptOf(const GoodAnswer &answer)
{
    return {.bytes = headOf(answer) + answer.body, .then = Then::NextRequest};
}

const std::vector<Fault> &allFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> joined;
        for (const auto &group : {connectionFaults(), bodyFaults(), codingFaults(), lengthFaults(), headFaults(), redirects()})
            joined.insert(joined.end(), group.begin(), group.end());
        return joined;
    }();
    return all;
}

const Fault &fault(const QByteArray &name)
{
    const auto found = std::ranges::find(allFaults(), name, &Fault::name);
    if (found == allFaults().end())
        qFatal("no such fault: %s", name.constData());
    return *found;
}

Fault statusFault(int status, const QByteArray &header, const QByteArray &body)
{
    const QByteArray line = header.isEmpty() ? header : header + "\r\n";
    return {"status " + QByteArray::number(status) + (header.isEmpty() ? header : ' ' + header), [=](const GoodAnswer &) {
                return Script{.bytes = "HTTP/1.1 " + QByteArray::number(status) + " As said\r\nContent-Type: text/plain\r\n" + line
                                       + lengthOf(body.size()) + body,
                              .then = Then::NextRequest};
            }};
}

QByteArray retryAfterDate(int seconds)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return "Retry-After: " + QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

Fault redirectFault(const QUrl &target)
{
    return {"redirect to " + target.toEncoded(), [target](const GoodAnswer &) { return redirected(target.toEncoded()); }};
}

} // namespace hereabouts
