package org.hallkiosk.platform;

import java.util.Map;

/** One HTTP request, before it goes out. Its body is personal data. */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, handed on and never compared.
public record WireRequest(String method, String path, Map<String, String> headers, byte[] body) {
    public WireRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "WireRequest[" + method + ", " + body.length + " bytes]";
    }
}
