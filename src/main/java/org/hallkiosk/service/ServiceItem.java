package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * A service item (事项): one thing that an applicant can get done or begun here. Read from {@code services/<id>.yaml}.
 *
 * @param code the item's code in the authority's list of items
 * @param category items of one category stand together
 * @param pictogram the name of a drawing
 * @param signature present when the applicant signs with a finger
 * @param document the paper made of the form, when there is one
 * @param ticket the queue whose ticket is printed at the end, when a window takes over
 * @param records the data source asked by ID number, when there is one
 * @param drafts present when an applicant may leave in the middle and come back
 */
public record ServiceItem(
        String id,
        String code,
        LocalizedText name,
        LocalizedText category,
        String pictogram,
        Channel channel,
        Guide guide,
        Identification identification,
        List<FormPage> form,
        Optional<Signature> signature,
        Optional<ServiceDocument> document,
        Optional<TicketGroup> ticket,
        Optional<RecordLookup> records,
        Optional<Drafts> drafts) {

    public ServiceItem {
        form = List.copyOf(form);
    }

    /** Every fact that the form asks for, in the form's order. */
    public List<FormField> fields() {
        return form.stream().flatMap(page -> page.fields().stream()).toList();
    }
}
