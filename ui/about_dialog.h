// SPDX-License-Identifier: GPL-3.0-or-later
// AboutDialog names the program, its licence, and every source with attribution and terms.
#pragma once

#include "services/source_catalogue.h"

#include <QDialog>

namespace hereabouts {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// packText tells what the bundled data are and of which dates; onScreen are the attribution lines of what is shown at the moment.
    AboutDialog(const SourceCatalogue &catalogue, const QString &packText, const QStringList &onScreen, QWidget *parent = nullptr);
};

} // namespace hereabouts
