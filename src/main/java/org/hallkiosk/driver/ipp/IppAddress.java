package org.hallkiosk.driver.ipp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A printer's or a CUPS queue's address in both of its forms.
 *
 * @param printer the {@code ipp:} or {@code ipps:} URI that goes into requests as {@code printer-uri}
 * @param http where the requests are posted to (RFC 8010, 3.1: HTTP POST on port 631; RFC 7472 for {@code ipps:})
 */
record IppAddress(URI printer, URI http) {
    private static final int IPP_PORT = 631;

    /** Reads what a technician writes after {@code port:}; empty when it is no such address. */
    static Optional<IppAddress> parse(String port) {
        try {
            URI uri = new URI(port.strip());
            if (uri.getScheme() == null || uri.getHost() == null) {
                return Optional.empty();
            }
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "ipp" -> Optional.of(address(uri, "ipp", "http", IPP_PORT));
                case "ipps" -> Optional.of(address(uri, "ipps", "https", IPP_PORT));
                // CUPS shows its queues' web addresses; a technician copies those.
                case "http" -> Optional.of(address(uri, "ipp", "http", 80));
                case "https" -> Optional.of(address(uri, "ipps", "https", 443));
                default -> Optional.empty();
            };
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static IppAddress address(URI uri, String ippScheme, String httpScheme, int defaultPort)
            throws URISyntaxException {
        int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        return new IppAddress(
                new URI(ippScheme, null, uri.getHost(), port, path, null, null),
                new URI(httpScheme, null, uri.getHost(), port, path, null, null));
    }
}
