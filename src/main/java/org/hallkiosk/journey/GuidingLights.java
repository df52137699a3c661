package org.hallkiosk.journey;

import java.util.EnumMap;
import java.util.Map;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.PrintOutcome;

/** Where light should guide the hand: steady where something is awaited, blinking where something is to be taken. */
public final class GuidingLights {
    private GuidingLights() {}

    /** The places that are lit in this state; every other one is dark. */
    public static Map<DeviceKind, Light> wanted(JourneyState state) {
        Map<DeviceKind, Light> lights = new EnumMap<>(DeviceKind.class);
        // A code that is shown to a form is read, but nobody is asked for one there.
        boolean asked = !(state.step() instanceof Step.Form);
        for (DeviceKind reader : Journey.wanted(state)) {
            if (asked && state.serves(reader)) {
                lights.put(reader, Light.ON);
            }
        }
        if (state.step() instanceof Step.Photograph) {
            lights.put(DeviceKind.DOCUMENT_CAMERA, Light.ON);
        }
        if (state.step() instanceof Step.Finishing || state.step().isLast()) {
            print(lights, DeviceKind.TICKET_PRINTER, state.finish().ticketPrint());
            print(lights, DeviceKind.DOCUMENT_PRINTER, state.finish().documentPrint());
        }
        return lights;
    }

    private static void print(Map<DeviceKind, Light> lights, DeviceKind printer, PrintState print) {
        switch (print) {
            case PrintState.NotNeeded ignored -> {}
            case PrintState.UnderWay ignored -> lights.put(printer, Light.ON);
            case PrintState.Ended(PrintOutcome outcome) -> {
                switch (outcome) {
                    case PrintOutcome.Printed ignored -> lights.put(printer, Light.BLINKING);
                    case PrintOutcome.Sent ignored -> lights.put(printer, Light.BLINKING);
                    case PrintOutcome.Failed ignored -> {}
                }
            }
        }
    }
}
