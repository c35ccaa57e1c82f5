// SPDX-License-Identifier: GPL-3.0-or-later
// CodeNames are the names of areas as the "names and codes" documents of a postcode directory give them.
#pragma once

#include "pack/area_kind.h"
#include "pack/zip_file.h"

#include <QHash>

namespace hereabouts {

class CodeNames {
public:
    /// Empty where the documents do not name the code, and for pseudo codes ("(pseudo) Wales" is no name).
    QString name(AreaKind kind, const QString &code) const { return m_names.at(indexOf(kind)).value(code); }
    void add(AreaKind kind, const QString &code, const QString &name) { m_names.at(indexOf(kind)).insert(code, name); }

private:
    std::array<QHash<QString, QString>, areaKindCount> m_names;
};

/// Reads every document under `Documents/` whose header pairs a code with a name (`LAD25CD`, `LAD25NM`, any year). Others are
/// passed over, and so are kinds of areas that a pack does not hold. Malformed where a document that is read is damaged.
Result<CodeNames> readCodeNames(const ZipFile &directory);

} // namespace hereabouts
