package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * A service item (事项): one thing that an applicant can get done or begun here. Read from {@code services/<id>.yaml}.
 *
 * @param code the item's code in the authority's list of items; none where the hall has not been given it yet
 * @param category items of one category stand together
 * @param pictogram the name of a drawing
 * @param search by what people look for it
 * @param scenarios the questions that lead an applicant to what they need; {@link #in} then makes the item theirs
 * @param form of a bundle, the union of its items' forms
 * @param signature present when the applicant signs with a finger
 * @param document the paper made of the form, when there is one
 * @param ticket the queue whose ticket is printed at the end, when a window takes over
 * @param records the data source asked by ID number, when there is one
 * @param drafts present when an applicant may leave in the middle and come back
 * @param bundle present when it is several items done at once
 */
public record ServiceItem(
        String id,
        Optional<String> code,
        LocalizedText name,
        LocalizedText category,
        String pictogram,
        SearchWords search,
        Channel channel,
        Guide guide,
        ScenarioTree scenarios,
        Identification identification,
        List<FormPage> form,
        Optional<Signature> signature,
        Optional<ServiceDocument> document,
        Optional<TicketGroup> ticket,
        Optional<RecordLookup> records,
        Optional<Drafts> drafts,
        Optional<Bundle> bundle) {

    public ServiceItem {
        form = List.copyOf(form);
    }

    /** Every fact that the form asks for, in the form's order. */
    public List<FormField> fields() {
        return form.stream().flatMap(page -> page.fields().stream()).toList();
    }

    /** The item as it is for an applicant in these scenarios: their materials, windows, form. None: as it is for everyone. */
    public ServiceItem in(List<Scenario> chosen) {
        return ScenarioChanges.of(this, chosen);
    }

    /** The same with another form. */
    public ServiceItem withForm(List<FormPage> other) {
        return new ServiceItem(
                id,
                code,
                name,
                category,
                pictogram,
                search,
                channel,
                guide,
                scenarios,
                identification,
                other,
                signature,
                document,
                ticket,
                records,
                drafts,
                bundle);
    }

    /** The same with another way to identify. */
    public ServiceItem withIdentification(Identification other) {
        return new ServiceItem(
                id, code, name, category, pictogram, search, channel, guide, scenarios, other, form, signature,
                document, ticket, records, drafts, bundle);
    }
}
