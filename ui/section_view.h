// SPDX-License-Identifier: GPL-3.0-or-later
// SectionView is a card with a heading that shows one section of a profile in whatever state it is.
#pragma once

#include "ui/countdown.h"
#include "ui/error_text.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace hereabouts {

class ElidedLabel;

class SectionView : public QFrame {
    Q_OBJECT
public:
    explicit SectionView(const QString &title, QWidget *parent = nullptr);

    void setContent(QWidget *content);     ///< what is shown when the section is ready; the card owns it
    void setHeadingVisible(bool visible);  ///< off where the surroundings already have a heading
    void setSubtitle(const QString &text); ///< beside the heading: the area
    /// Wordings for more and for less room (the longest first), and what the subtitle tells on hovering and to screen readers.
    void setSubtitle(const QString &text, const QStringList &wordings, const QString &explanation);
    void setFootnotes(const QString &left, const QString &right); ///< beneath the content; rich text; empty hides the line
    void setFootnoteTip(const QString &text);                     ///< what to know about the figures, on hovering the footnotes
    QString subtitle() const;
    QString footnotes() const;                                      ///< what is shown of them, as text
    void setBenchmarkMark(bool shown);                              ///< the marker's sample before the left footnote
    QToolButton *addTool(const QString &icon, const QString &name); ///< a small button at the right of the heading

    void addHeaderWidget(QWidget *widget); ///< beside the heading; shown only with the content

    void showIdle();
    void showLoading(const QString &who); ///< "Asking Postcodes.io…"; empty: no name
    /// Counts the seconds down while it is seen; a screen reader hears that there is a wait, and when it is over.
    void showWaiting(const SectionMessage &message, const Wait &wait);
    void showMessage(const SectionMessage &message);
    void showContent();
    /// Any state but ready.
    template <typename T>
    void showWithoutValue(const Loadable<T> &loadable, Section section, const Postcode &postcode, const SourceCatalogue &catalogue)
    {
        if (const auto message = messageFor(loadable, section, postcode, catalogue))
            showMessage(*message);
        else if (const Loading *loading = loadable.loading())
            showLoading(*loading, catalogue);
        else
            showIdle();
    }

    /// No: what the card holds wraps its own text, and must not make one row of the page higher than in another place.
    bool hasHeightForWidth() const override { return false; }

    enum class Page { Idle, Loading, Waiting, Message, Content };
    Page page() const;
    QString messageText() const; ///< title and body of the message shown
    QString heardText() const;   ///< the same as a screen reader hears it
    bool isCountingDown() const { return m_countdown.isRunning(); }

Q_SIGNALS:
    void actionTriggered(hereabouts::SectionAction action);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillMessagePage();
    void showLoading(const Loading &loading, const SourceCatalogue &catalogue);
    void leaveWait();
    void tellWait();
    void fillMessage(const SectionMessage &message);
    void setGlyph(const QString &glyph);
    void setActions(const QList<SectionAction> &actions);
    void turnTo(QWidget *page);
    void applyFonts();
    void wrapRightFootnote();

    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_header;
    QList<QToolButton *> m_tools;
    QList<QWidget *> m_headerWidgets;
    QStackedWidget *m_pages;
    QWidget *m_idle;
    QWidget *m_loading;
    QWidget *m_message;
    QWidget *m_content = nullptr;
    QLabel *m_glyph = nullptr;
    QLabel *m_messageTitle = nullptr;
    QLabel *m_messageBody = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QList<SectionAction> m_actionsShown;
    std::optional<Wait> m_wait; ///< set while that is what is shown
    QString m_heard;            ///< the wait's body without the seconds
    Countdown m_countdown;
    QWidget *m_footer;
    QWidget *m_mark;
    QLabel *m_footLeft;
    QLabel *m_footRight;
    QString m_footRightText;
};

} // namespace hereabouts
