package org.hallkiosk.platform.contract;

import org.hallkiosk.text.LocalizedText;

/** One paper that came out of a case and can be fetched. */
public record CaseResult(String id, LocalizedText title, String mediaType) {}
