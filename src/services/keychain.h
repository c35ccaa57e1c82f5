// SPDX-License-Identifier: GPL-3.0-or-later
// Keychain keeps texts in the system's keychain, and says what came of it; nobody who asks it is kept waiting.
#pragma once

#include <QEventLoopLocker>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace hereabouts {

enum class KeychainAnswer {
    Done,
    NoEntry, ///< there is nothing under that name
    Absent,  ///< there is no keychain, or nobody answers for it
    Denied,  ///< it was not opened: its user, or the system, said no
    Failed,  ///< anything else; what was stored is as it was
};

/// One thing after another, in the order asked, because a keychain may ask its user about each. An answer may take as long as that user.
class Keychain : public QObject {
    Q_OBJECT

public:
    enum class Presence { Unknown, Present, Absent };
    /// Once, from the event loop, unless this is destroyed before. `text` is what was read, else empty. May destroy this.
    using Told = std::function<void(KeychainAnswer answer, const QString &text)>;

    explicit Keychain(QObject *parent = nullptr);
    ~Keychain() override;

    Presence presence() const { return m_presence; } ///< as far as it was last looked for
    void look();                                     ///< finds out anew: presenceChanged()

    void read(const QString &entry, Told told);

    /// Done only when it was read back: a wallet may say nothing of what it did not keep. Empty text removes. Until it is answered
    /// the program does not end with its last window, within reason.
    void write(const QString &entry, const QString &text, Told told);

Q_SIGNALS:
    void presenceChanged(); ///< nobody may destroy this from here

private:
    struct Task {
        enum class Kind { Look, Read, Write } kind = Kind::Look;
        QString entry;
        QString text;
        Told told;
        std::unique_ptr<QEventLoopLocker> keepsRunning;
    };
    void enqueue(Task task);
    void begin(); ///< the first one
    void perform();
    void change();
    void readBack();
    void conclude(KeychainAnswer answer, const QString &text = {});

    Presence m_presence = Presence::Unknown;
    std::deque<Task> m_tasks; ///< the first one is under way
    QTimer m_patience;        ///< how long the program does not end
    std::shared_ptr<std::atomic<bool>> m_isOver = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_pool; ///< looking for a keychain can block
    std::unique_ptr<QObject> m_looking;
};

} // namespace hereabouts
