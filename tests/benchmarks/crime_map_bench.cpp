// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the crime map's arithmetic alone, which needs no window to be built. BENCH_JSON=FILE writes the figures too.
#include "measure_crime_map.h"

int main()
{
    hereabouts::Report report;
    hereabouts::measureCrimeMap(report);
    return 0;
}
