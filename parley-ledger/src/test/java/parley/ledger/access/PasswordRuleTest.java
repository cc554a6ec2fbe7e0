package parley.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four plain words here",
        "correct horse battery staple",
        "zwölf Buchstaben",
        "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343",
        "k3#Vw9!pQz7x",
        "annabel lives in a lighthouse",
      })
  void a_long_password_does_whatever_it_is_made_of(String password) {
    assertThatCode(() -> PasswordRule.check(password, "ann", "Annabel Lee"))
        .doesNotThrowAnyException();
  }

  @Test
  void it_has_12_to_200_characters() {
    String longest = "horse staple ".repeat(16).substring(0, 192) + "battery!";
    assertThatCode(() -> PasswordRule.check("k3#Vw9!pQz7x")).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordRule.check("k3#Vw9!pQz7"))
        .hasMessage("The password has 11 characters; expected at least 12. A few words do well.");
    assertThatCode(() -> PasswordRule.check(longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordRule.check(longest + "x"))
        .hasMessage("The password has 201 characters; expected at most 200.");
  }

  @Test
  void a_character_outside_the_basic_plane_counts_as_one() {
    assertThatThrownBy(() -> PasswordRule.check("\ud83d\udc34".repeat(11)))
        .hasMessageStartingWith("The password has 11 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1qaz2wsx3edc",
        "QWERTY123456",
        "finalfantasy",
        "Password2026!",
        "!!!letmein!!!",
        "123456dragon"
      })
  void none_of_the_commonest_does_not_even_with_digits_around_it(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The password is one of the commonest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "xyz1xyz1xyz1xy",
        "qwertyuiopas",
        "abcdefghijklm",
        "098765432109",
        "890123456789",
        "mnbvcxzlkjhgf"
      })
  void a_piece_over_and_over_and_a_row_of_keys_do_not(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "annabel.lee@mail, annabel.lee@mail, Annabel Lee",
    "Annabel Lee-Lee!, annabel, Annabel Lee-Lee",
    "ANNABEL.LEE.26, annabel.lee, Annabel Lee",
    "annabelannabel, annabel, Anna",
  })
  void ones_own_names_do_not(String password, String login, String name) {
    assertThatThrownBy(() -> PasswordRule.check(password, login, name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "UNION/ann, UNION, ann",
    "UNION/ANN, UNION, ann",
    "UNION/ann@example.org, UNION, ann@example.org",
    "conciliator/Con, conciliator, con",
    "UNION/Straße, UNION, strasse",
  })
  void a_login_is_read_in_whatever_case(String code, String table, String name) {
    assertThat(Login.find(code)).hasValue(new Login(table, name));
    assertThat(new Login(table, name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ann", "UNION/", "/ann", "UNION/a", "UNION/a b", "UNION/a/b", "UNION/a#1", ""})
  void what_cannot_be_a_login_is_none(String code) {
    assertThat(Login.find(code)).isEqualTo(Optional.empty());
  }

  @Test
  void a_login_has_60_characters_at_most() {
    assertThat(Login.find("UNION/" + "a".repeat(60))).isPresent();
    assertThat(Login.find("UNION/" + "a".repeat(61))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann\u202eLee", "Ann\u0000", "Ann\nLee", "Ann\u200bLee", "Ann\ud800"})
  void a_name_holds_nothing_that_does_not_show(String name) {
    assertThatThrownBy(() -> ShortText.of("The name", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The name holds characters that do not show");
  }
}
