package org.hallkiosk.platform;

/** What is true of an application when its applicant leaves. */
public sealed interface Delivery {

    /** No platform is configured: the hall's own way, as ever. */
    record NotWanted() implements Delivery {}

    /** The platform has it, under this number. */
    record Accepted(String caseNumber) implements Delivery {}

    /** It is kept here and will be sent. */
    record KeptHere() implements Delivery {}

    /** The platform will not have it as it is: a person must look. */
    record TurnedAway() implements Delivery {}
}
