// SPDX-License-Identifier: GPL-3.0-or-later
// AboutDialog names the program, its licence, and every source with attribution and terms.
#pragma once

#include "services/source_catalogue.h"

#include <QDialog>

namespace hereabouts {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// packText tells what the bundled data are and of which dates.
    AboutDialog(const SourceCatalogue &catalogue, const QString &packText, QWidget *parent = nullptr);
};

} // namespace hereabouts
