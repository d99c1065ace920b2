package bihuan.enterprises.web;

import bihuan.enterprises.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A contact as it is sent in; spaces and hyphens in the phone number are forgiven. */
record ContactBody(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 40) String phone,
        @Size(max = 120) @Nullable String position) {

    Contact contact() {
        return new Contact(name, phone, position);
    }
}
