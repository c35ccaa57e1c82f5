// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodeArea's figures leave the whole window when the time is over for which they may be held: whatever shows them then.
#include "support/samples.h"
#include "ui/census_view.h"
#include "ui/crime_panel.h"
#include "ui/data_dialog.h"
#include "ui/profile_notes.h"
#include "ui/profile_page.h"
#include "ui/summary_dialog.h"
#include "ui/table_dialog.h"
#include "ui/window_fixture.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

QString allTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text() << label->toolTip();
    return texts.join(u'\n');
}

} // namespace

class TestExpiry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownBeyondItsTime()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        options.postcodeAreaLife = std::chrono::seconds(5);
        WindowFixture fixture(options);
        MainWindow &window = fixture.window();
        window.show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(window.profile()->nsSec.ready()->source, u"postcodearea"_s);
        QCOMPARE(window.profile()->crime.ready()->source, u"postcodearea"_s);

        window.page()->census(CensusTopic::NsSec)->showTable();
        for (QToolButton *button : window.page()->crimeSection()->findChildren<QToolButton *>()) {
            if (button->toolTip() == "Show the street points as a table"_L1)
                button->click();
        }
        window.notes()->showSummary();
        window.notes()->showData();
        QCOMPARE(window.findChildren<TableDialog *>().size(), 2);
        QVERIFY(allTexts(window).contains(u"278"));

        QTRY_VERIFY_WITH_TIMEOUT(window.profile()->nsSec.empty() && window.profile()->crime.empty(), 10000);
        QTest::qWait(0); // what is closed is deleted by the event loop
        const QString texts = allTexts(window);
        const qsizetype at = texts.indexOf(u"278");
        QVERIFY2(at < 0, qPrintable(texts.mid(std::max<qsizetype>(0, at - 100), 200)));
        QCOMPARE(window.findChildren<TableDialog *>().size(), 0);
        QVERIFY(window.findChild<SummaryDialog *>()->isVisible()); // which tells the rest
        QVERIFY(window.findChild<DataDialog *>()->isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestExpiry test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_expiry.moc"
