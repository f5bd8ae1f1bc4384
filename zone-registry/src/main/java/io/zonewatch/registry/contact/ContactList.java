package io.zonewatch.registry.contact;

import io.zonewatch.reporting.UnitCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** The people of one unit, replaced as a whole. The sequence goes on when the list is emptied and filled again. */
@Entity
@Table(name = "contact_list")
class ContactList {

    @Id
    @Column(name = "unit_code")
    private String unit;

    private long sequence;

    @ElementCollection
    @CollectionTable(name = "contact", joinColumns = @JoinColumn(name = "unit_code"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    protected ContactList() {}

    /** A list that was never filled. */
    ContactList(UnitCode unit) {
        this.unit = unit.value();
    }

    /** Whether these are the people already. */
    boolean holds(List<Contact> others) {
        return contacts().equals(others);
    }

    /** Lets these be the people. */
    void replace(List<Contact> others) {
        contacts.clear();
        contacts.addAll(others);
        sequence++;
    }

    UnitCode unit() {
        return new UnitCode(unit);
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    /** How often the list was replaced; 0 if it never was filled. */
    long sequence() {
        return sequence;
    }
}
