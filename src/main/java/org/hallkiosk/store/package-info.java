/** The embedded database: applications, tickets and the print journal, with personal columns encrypted at rest. */
@NullMarked
package org.hallkiosk.store;

import org.jspecify.annotations.NullMarked;
