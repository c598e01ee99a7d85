package org.homeward.demo.invention;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.Party;

/// What one side's families hand in, and how the other side's lists name the people it is for.
///
/// Of a hundred rows some three are refused at the counter, two are for people on no list, one for a person with
/// another birth date, and two for people who are only on the later list.
final class InventedSide {

    /// A parcel that will be taken in and whose addressee will be found: something may happen to it.
    record Sound(int row, String parcelRef, List<ContentsLine> contents, String place) {}

    private static final int PLACES_MAX = 50;
    private static final int PARCELS_PER_PLACE = 40;
    private static final int OTHERS_HELD_PERCENT = 40;

    private final Party home;
    private final SplittableRandom chance;
    private final Lexicon lexicon = new Lexicon();
    private final Goods goods = new Goods();
    private final Mistakes mistakes;
    private final List<String> places;
    private final List<Sound> sound = new ArrayList<>();
    private final StringBuilder intake = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder heldLater = new StringBuilder();
    private int people;

    /// @param home the side whose families hand in; its people are on the other side's lists
    InventedSide(Party home, int parcels, SplittableRandom chance) {
        this.home = home;
        this.chance = chance;
        this.mistakes = new Mistakes(home, chance);
        this.places = places(home.other(), parcels);
        intake.append("parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,addressee_birth_date,"
                + "addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,sender_email,"
                + "sender_address,sender_language,weight_grams,contents,letters,drawings\n");
        var columns = "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n";
        held.append(columns);
        heldLater.append(columns);
        for (var number = 1; number <= parcels; number++) {
            handIn(number);
        }
        for (var others = parcels * OTHERS_HELD_PERCENT / 100; others > 0; others--) {
            hold(held, person(), places.get(chance.nextInt(places.size())));
        }
    }

    private static List<String> places(Party detaining, int parcels) {
        var places = new ArrayList<String>();
        var count = Math.clamp(parcels / PARCELS_PER_PLACE, 3, PLACES_MAX);
        for (var number = 1; number <= count; number++) {
            places.add(detaining.name() + "-P" + String.format("%02d", number));
        }
        return places;
    }

    private Person person() {
        return Person.invent(lexicon, chance, people++);
    }

    private void handIn(int number) {
        var row = number + 1;
        var reference = home.name() + String.format("%06d", number);
        var person = person();
        var contents = goods.pack(chance);
        var place = places.get(chance.nextInt(places.size()));
        var lot = chance.nextInt(100);
        if (lot < 3) {
            intake.append(mistakes.refusedRow(number, reference, person, contents));
            hold(held, person, place);
            return;
        }
        intake.append(mistakes.row(reference, person, Goods.column(contents)));
        if (lot < 5) {
            return; // On no list.
        }
        if (lot < 6) {
            holdWith(held, person, person.birthDate().plusYears(1).toString(), place);
        } else {
            hold(lot < 8 ? heldLater : held, person, place);
            sound.add(new Sound(row, reference, contents, place));
        }
    }

    private void hold(StringBuilder list, Person person, String place) {
        holdWith(list, person, person.birthDate().toString(), place);
    }

    private void holdWith(StringBuilder list, Person person, String birthDate, String place) {
        var detaining = home.other();
        list.append(detaining.name()).append("-H").append(String.format("%06d", people));
        list.append(',').append(person.asWrittenBy(detaining, birthDate, person.serviceNumber()));
        list.append(',').append(place);
        list.append(',').append(chance.nextInt(20) == 0 ? "sick" : "well");
        list.append(',')
                .append(chance.nextInt(20) == 0 ? "civilian" : "prisoner_of_war")
                .append('\n');
    }

    List<Sound> sound() {
        return List.copyOf(sound);
    }

    List<String> places() {
        return List.copyOf(places);
    }

    String intake() {
        return intake.toString();
    }

    /// The other side's first list.
    String held() {
        return held.toString();
    }

    /// The other side's later list: those who were not on the first.
    String heldLater() {
        return heldLater.toString();
    }
}
