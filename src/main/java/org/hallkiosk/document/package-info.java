/** PDF applications and certificates, laid out by templates that are data. */
@NullMarked
package org.hallkiosk.document;

import org.jspecify.annotations.NullMarked;
