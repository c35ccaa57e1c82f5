// SPDX-License-Identifier: GPL-3.0-or-later
// A list of postcodes, as the commands take it: words of the command line, a file with one on each line, or standard input.
#pragma once

#include "core/postcode.h"

#include <QStringList>

#include <expected>
#include <vector>

namespace hereabouts {

/// What is wrong with a word that is no postcode.
QString notAPostcode(const QString &text);

/// Postcodes may be quoted ("ST20 0LY"), packed (ST200LY), or two words (ST20 0LY). The error names the first that is none.
std::expected<std::vector<Postcode>, QString> postcodesFromWords(const QStringList &words);

/// The lines of a file: blank ones and what follows a # are passed over. The error names every line that is no postcode by its
/// number. `name` is what the file is called there.
std::expected<std::vector<Postcode>, QString> postcodesFromLines(const QByteArray &lines, const QString &name);

/// What --postcodes is given: the name of a file, "-" for standard input, or postcodes with commas between them.
std::expected<std::vector<Postcode>, QString> postcodesFromOption(const QString &value);

/// Each once, where it stands first.
std::vector<Postcode> eachOnce(const std::vector<Postcode> &postcodes);

} // namespace hereabouts
