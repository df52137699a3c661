package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a printer says of one job (RFC 8011, 5.3). The impression count is left out on purpose: through CUPS it counts
 * pages that have not left the tray.
 *
 * @param name carries our own id of the print, which makes the job recognisable after a lost answer
 * @param neverProcessed the printer says expressly that it never began ({@code time-at-processing} is no-value)
 */
record JobAttributes(
        int id, JobState state, List<String> stateReasons, String stateMessage, String name, boolean neverProcessed) {

    static Optional<JobAttributes> from(IppPacket packet) {
        AttributeGroup group = packet.get(Tag.jobAttributes);
        return group == null ? Optional.empty() : from(group);
    }

    /** All jobs of a Get-Jobs answer. */
    static List<JobAttributes> listFrom(IppPacket packet) {
        List<JobAttributes> jobs = new ArrayList<>();
        for (AttributeGroup group : packet.getAttributeGroups()) {
            if (group.getTag().equals(Tag.jobAttributes)) {
                from(group).ifPresent(jobs::add);
            }
        }
        return List.copyOf(jobs);
    }

    private static Optional<JobAttributes> from(AttributeGroup group) {
        Integer id = group.getValue(Types.jobId);
        JobState state = group.getValue(Types.jobState);
        if (id == null || state == null) {
            return Optional.empty();
        }
        Attribute<?> processing = group.get("time-at-processing");
        return Optional.of(new JobAttributes(
                id,
                state,
                IppValues.strings(group, "job-state-reasons"),
                String.join(" ", IppValues.strings(group, "job-state-message")),
                String.join(" ", IppValues.strings(group, "job-name")),
                processing != null && processing.isNoValue()));
    }

    boolean ended() {
        return state.equals(JobState.completed) || state.equals(JobState.canceled) || state.equals(JobState.aborted);
    }

    boolean began() {
        return !neverProcessed && !state.equals(JobState.pending) && !state.equals(JobState.pendingHeld);
    }
}
