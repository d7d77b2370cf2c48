package io.fichario.crm.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountryLabelsTest {

    @ParameterizedTest(name = "{0} {6}")
    @CsvSource(delimiter = '|', textBlock = """
                    # country|street|district|city|region|postal code|lines, ~ for a slash in one of them
                    AD|Carrer Major 1||Encamp||AD200|Carrer Major 1/AD200 Encamp
                    AE|Street 4|Al Barsha|Dubai|Dubai||Street 4/Al Barsha/Dubai
                    AR|Cerrito 1250|Retiro|Buenos Aires||C1010AAZ|Cerrito 1250/Retiro/C1010AAZ Buenos Aires
                    AT|Stephansplatz 3|Innere Stadt|Wien|Wien|1010|Stephansplatz 3/1010 Wien
                    AU|12 George Street||Parramatta|NSW|2150|12 George Street/Parramatta NSW 2150
                    AX|Storagatan 9||Mariehamn||AX-22100|Storagatan 9/22100 Mariehamn
                    AZ|Nizami 10||Bakı||AZ1000|Nizami 10/AZ 1000 Bakı
                    BE|Wetstraat 16||Brussel|Brabant|1000|Wetstraat 16/1000 Brussel
                    BJ|12, Rue 5|Cadjehoun|Cotonou|Littoral||12, Rue 5/Cadjehoun/Cotonou
                    BR|Rua Augusta, 1500|Consolação|São Paulo|SP|01304001|Rua Augusta, 1500/Consolação/São Paulo - SP/01304-001
                    CA|251 Main Street|Ridgehill|Brampton|ON|l6y1z4|251 Main Street/Brampton, ON L6Y 1Z4
                    CH|Häringstrasse 2|Altstadt|Zürich|ZH|CH-8001|Häringstrasse 2/8001 Zürich
                    CN|88 Zhongshan Road||Qingdao|Shandong|266033|88 Zhongshan Road/Qingdao/Shandong, 266033
                    CN|中山路88号|市南区|青岛市|山东省|266033|266033/山东省青岛市市南区/中山路88号
                    CO|Carrera 7 32-16||Bogotá|Cundinamarca|111221|Carrera 7 32-16/Bogotá, Cundinamarca, 111221
                    CZ|Dlouhá 5|Staré Město|Praha||11000|Dlouhá 5/110 00 Praha
                    DE|Gontardstraße 7|Mitte|Berlin|Berlin|10178|Gontardstraße 7/10178 Berlin
                    DK|Baggårde 17A||Ærøskøbing|Syddanmark|5970|Baggårde 17A/5970 Ærøskøbing
                    EC|Jerónimo Leiton 3|Rumipamba|Quito|Pichincha|170521|Jerónimo Leiton 3/170521/Quito
                    ES|Calle Aduana, 29||Madrid|Madrid|28070|Calle Aduana, 29/28070 Madrid
                    FI|Mannerheimintie 1||Helsinki||FI-00100|Mannerheimintie 1/00100 Helsinki
                    FR|17 rue du Bac|7e|Paris|Île-de-France|75007|17 rue du Bac/75007 Paris
                    GB|82 Clerkenwell Road|Clerkenwell|London|England|ec1m5rf|82 Clerkenwell Road/London/EC1M 5RF
                    GR|Skoufa 11||Athina|Attica|10673|Skoufa 11/106 73 Athina
                    HK|24 Hong Lee Road|Kwun Tong|Hong Kong|||24 Hong Lee Road/Kwun Tong/Hong Kong
                    HU|Dezső utca 11.|Krisztinaváros|Budapest||1016|1016 Budapest/Dezső utca 11.
                    IE|5 Parnell Street||Dublin|||5 Parnell Street/Dublin
                    IN|12 MG Road|Fort|Mumbai|Maharashtra|400001|12 MG Road/Fort/Mumbai 400001/Maharashtra
                    IT|Via Pisacane 13|Montaltino|Barletta|BT|76121|Via Pisacane 13/76121 Barletta BT
                    JE|5 Le Geyt Street||Saint Helier|Jersey|JE2 4TN|5 Le Geyt Street/Saint Helier/JE2 4TN
                    JP|1-2-3 Taishido||Setagaya-ku|Tokyo|1540023|1-2-3 Taishido/Setagaya-ku, Tokyo 154-0023
                    KE|4 Wabera Street|Madaraka|Nairobi|Nairobi|46464|4 Wabera Street/Nairobi/46464
                    MX|Avenida Tamaulipas 45|Condesa|Ciudad de México|CDMX|06100|Avenida Tamaulipas 45/Condesa/06100 Ciudad de México, CDMX
                    MY|1 Jalan Gereja|Kampung Baru|Kuala Lumpur|Kuala Lumpur|50000|1 Jalan Gereja/Kampung Baru/50000 Kuala Lumpur
                    NL|Damrak 1|Centrum|Amsterdam|Noord-Holland|1012lg|Damrak 1/1012 LG Amsterdam
                    NO|Storgata 1||Oslo||0155|Storgata 1/0155 Oslo
                    PK|3 Khan Road|Lyari|Karachi|Sindh|75000|3 Khan Road/Lyari/Karachi 75000
                    PL|ulica Długa 4||Warszawa|Mazowieckie|00238|ulica Długa 4/00-238 Warszawa
                    PT|Rua da Graça 2|São Vicente|Lisboa|Lisboa|1170169|Rua da Graça 2/1170-169 Lisboa
                    RO|Strada Ploiești 6|Gruia|Cluj-Napoca|Cluj|400157|Strada Ploiești 6/400157 Cluj-Napoca
                    RU|ул. Ленина, 3||Тверь|Тверская область|170100|ул. Ленина, 3/Тверь/Тверская область/170100
                    SE|Storgatan 33|Vasastaden|Göteborg|Västra Götaland|SE-41134|Storgatan 33/411 34 Göteborg
                    SG|16 Sandilands Road||Singapore||546080|16 Sandilands Road/Singapore 546080
                    TR|Bayıldım Caddesi 2|Vişnezade|Beşiktaş|İstanbul|34357|Bayıldım Caddesi 2/34357 Beşiktaş~İstanbul
                    TZ|Sokoine Road 1||Songea|Ruvuma||Sokoine Road 1/Songea/Ruvuma
                    US|301 Hamilton Avenue|Downtown|Palo Alto|CA|943013000|301 Hamilton Avenue/Palo Alto, CA 94301-3000
                    ZA|3 Upper Alma Road|Rosebank|Cape Town|Western Cape|7700|3 Upper Alma Road/Rosebank/Cape Town/7700
                    ZW|5 Colquhoun Street|Avondale|Harare|Harare Province||5 Colquhoun Street/Harare
                    """)
    void eachCountryArrangesTheSamePartsInItsWay(
            String country, String street, String district, String city, String region, String code, String lines) {
        PostalAddress address = NewAddress.in(country)
                .street(street)
                .district(district)
                .city(city)
                .region(region)
                .postalCode(code)
                .toAddress();
        assertThat(address.label(Locale.ENGLISH, address.country()))
                .isEqualTo(lines.replace('/', '\n').replace('~', '/'));
    }
}
