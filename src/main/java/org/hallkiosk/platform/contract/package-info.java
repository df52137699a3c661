/** What goes over the wire to the government platform and back, as {@code docs/platform-openapi.yaml} says. */
@NullMarked
package org.hallkiosk.platform.contract;

import org.jspecify.annotations.NullMarked;
