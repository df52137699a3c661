package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import java.util.List;

/** All that a print job says of itself before its document. */
record JobTicket(JobName name, DocumentFormat format, List<Attribute<?>> jobAttributes) {}
