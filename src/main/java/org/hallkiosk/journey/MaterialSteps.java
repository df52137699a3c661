package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.service.Material;

/**
 * The materials between the form and the signature: which are there, which can be photographed or promised here, and which
 * are still to be brought.
 */
final class MaterialSteps {

    /** Whether there is anything that the applicant could do here; otherwise the guide has said it all. */
    boolean needed(JourneyState state) {
        return state.chosenService().guide().materials().stream()
                .filter(material -> material.commitment().isPresent() || state.serves(DeviceKind.DOCUMENT_CAMERA))
                .anyMatch(material -> MaterialState.canBeSettledHere(material)
                        && MaterialState.of(material, state) != MaterialState.FETCHED);
    }

    Transition photograph(JourneyState state, String material) {
        if (!(state.step() instanceof Step.Materials)
                || !state.serves(DeviceKind.DOCUMENT_CAMERA)
                || of(state, material).filter(Material::photograph).isEmpty()) {
            return Transition.to(state);
        }
        return look(state.withNotice(Optional.empty()), material, false);
    }

    private static Transition look(JourneyState state, String material, boolean again) {
        return Transition.to(state.withStep(new Step.Photograph(material)), new Effect.TakePicture(material, again));
    }

    Transition pictureTaken(JourneyState state, PictureOutcome outcome) {
        if (!(state.step() instanceof Step.Photograph(String material))) {
            return Transition.to(state);
        }
        return switch (outcome) {
            case PictureOutcome.Taken(var picture) ->
                Transition.to(state.withNotice(Optional.empty()).withStep(new Step.JudgePicture(material, picture)));
            case PictureOutcome.PaperTrouble(var problem) ->
                look(state.withNotice(Optional.of(about(problem))), material, false);
            case PictureOutcome.CameraTrouble ignored ->
                Transition.to(state.withNotice(Optional.of(Notice.warning("picture.camera-away")))
                        .withStep(new Step.Materials()));
        };
    }

    private static Notice about(PictureOutcome.Problem problem) {
        return Notice.warning(
                switch (problem) {
                    case NO_PAPER -> "picture.no-paper";
                    case NOT_WHOLE -> "picture.not-whole";
                    case BLURRED -> "picture.blurred";
                    case TOO_DARK -> "picture.too-dark";
                });
    }

    Transition pictureAgain(JourneyState state) {
        return state.step() instanceof Step.JudgePicture(String material, var ignored)
                ? look(state.withNotice(Optional.of(Notice.info("picture.again"))), material, true)
                : Transition.to(state);
    }

    Transition pictureAccepted(JourneyState state, Step.JudgePicture judged) {
        return Transition.to(state.withProofs(state.proofs().with(judged.material(), judged.picture()))
                .withStep(new Step.Materials()));
    }

    Transition promise(JourneyState state, String material) {
        if (!(state.step() instanceof Step.Materials)
                || of(state, material).flatMap(Material::commitment).isEmpty()) {
            return Transition.to(state);
        }
        return Transition.to(state.withNotice(Optional.empty())
                .withProofs(state.proofs().drawing(Optional.empty()))
                .withStep(new Step.Promise(material)));
    }

    Transition drawn(JourneyState state, Signature signature) {
        return Transition.to(
                state.withProofs(state.proofs().drawing(Optional.of(signature))).withNotice(Optional.empty()));
    }

    Transition promised(JourneyState state, String material) {
        Optional<Signature> drawn = state.proofs().drawn().filter(Signature::hasEnoughInk);
        return drawn.isPresent()
                ? Transition.to(state.withProofs(state.proofs().with(material, drawn.get()))
                        .withStep(new Step.Materials()))
                : Transition.to(state.withNotice(Optional.of(Notice.warning("sign.missing"))));
    }

    Transition bring(JourneyState state, String material) {
        return state.step() instanceof Step.Materials
                ? Transition.to(state.withProofs(state.proofs().without(material)))
                : Transition.to(state);
    }

    private static Optional<Material> of(JourneyState state, String id) {
        return state.chosenService().guide().materials().stream()
                .filter(MaterialState::canBeSettledHere)
                .filter(material -> material.id().equals(id))
                .findFirst();
    }
}
