package org.reckoner.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateQuestion;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;
import org.reckoner.settings.BusinessClock;

/** Which rate would a call get? Asked and answered beside a deck's rates. */
@Named("rateQuestion")
@RequestScoped
public class RateQuestionPage {
    @Inject
    RateDecks decks;

    @Inject
    BusinessClock clock;

    private String number;
    private CallDirection direction = CallDirection.OUTBOUND;
    private String callType;
    private LocalDate date;
    private boolean asked;
    private Rate answer;

    /** Looks the rate up. */
    public void ask(long deckId) {
        answer = decks.rate(deckId, new RateQuestion(getDate(), direction, callType, number))
                .orElse(null);
        asked = true;
    }

    public boolean isFound() {
        return answer != null;
    }

    /** Whether there is an answer, and it is that the deck has none. */
    public boolean isMissing() {
        return asked && answer == null;
    }

    /** Whether the rate is for calls of every type. */
    public boolean isForAnyType() {
        return answer != null && answer.callType().equals(Rate.ANY_TYPE);
    }

    public Rate getAnswer() {
        return answer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public CallDirection getDirection() {
        return direction;
    }

    public void setDirection(CallDirection direction) {
        this.direction = direction;
    }

    public String getCallType() {
        return callType;
    }

    public void setCallType(String callType) {
        this.callType = callType;
    }

    public LocalDate getDate() {
        return date == null ? clock.today(ZoneOffset.UTC) : date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
