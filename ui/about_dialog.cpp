// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about_dialog.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString sourceHtml(const Source &source)
{
    QString html = u"<h4 style=\"margin-bottom:2px\">%1</h4>"_s.arg(source.title.toHtmlEscaped());
    QStringList lines;
    for (const QString &line : source.attribution)
        lines << line.toHtmlEscaped();
    if (!source.licence.isEmpty())
        lines << (source.licenceUrl.isEmpty()
                      ? source.licence.toHtmlEscaped()
                      : u"<a href=\"%1\">%2</a>"_s.arg(source.licenceUrl.toString(), source.licence.toHtmlEscaped()));
    if (!source.terms.isEmpty())
        lines << source.terms.toHtmlEscaped();
    if (!source.termsUrl.isEmpty())
        lines << u"<a href=\"%1\">%1</a>"_s.arg(source.termsUrl.toString());
    return html + u"<p style=\"margin-top:0\">"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

} // namespace

AboutDialog::AboutDialog(const SourceCatalogue &catalogue, const QString &packText, const QStringList &onScreen, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Hereabouts"));
    auto *mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(56, 56));
    auto *name = new QLabel(tr("Hereabouts %1").arg(QStringLiteral(HEREABOUTS_VERSION)));
    name->setFont(typeFont(font(), TypeSize::Title));
    auto *what = new QLabel(tr("A desktop explorer for neighbourhoods in England and Wales.\nFree software under the GNU General Public "
                               "License, version 3 or later, without any warranty."));
    what->setWordWrap(true);

    auto *sources = new QTextBrowser;
    sources->setOpenExternalLinks(true);
    sources->setFrameShape(QFrame::NoFrame);
    sources->setAccessibleName(tr("Sources, licences and terms"));
    QString html;
    if (!onScreen.isEmpty()) {
        QStringList lines = onScreen;
        for (QString &line : lines)
            line = line.toHtmlEscaped();
        html += u"<h3>%1</h3><p>%2</p>"_s.arg(tr("On screen now"), lines.join(u"<br>"_s));
    }
    html += u"<h3>%1</h3>"_s.arg(tr("Where the data come from"));
    for (const Source &source : catalogue.all())
        html += sourceHtml(source);
    if (!packText.isEmpty())
        html += u"<h4>%1</h4><p>%2</p>"_s.arg(tr("What the bundled data hold"), packText.toHtmlEscaped().replace(u'\n', "<br>"_L1));
    sources->setHtml(html);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(what);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(mark, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->addLayout(top);
    column->addWidget(sources, 1);
    column->addWidget(buttons);
    resize(640, 560);
}

} // namespace hereabouts
