package org.hallkiosk.configuration;

import java.util.Optional;

/**
 * A number by which a model shows itself on USB.
 *
 * @param vendor four hexadecimal digits in lower case
 * @param product the same; empty for any product of the vendor
 * @param as what it shows itself as: {@code serial}, {@code keyboard}, {@code hid}, {@code printer}, {@code smart-card},
 *     {@code camera} or {@code vendor}
 * @param sharedChip whether many devices have it, so that it does not tell the model
 */
public record UsbId(String vendor, Optional<String> product, String as, boolean sharedChip) {

    public boolean matches(String otherVendor, String otherProduct) {
        return vendor.equals(otherVendor) && product.map(otherProduct::equals).orElse(true);
    }
}
