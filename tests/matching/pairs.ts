/**
 * Pairs of names, all made up, with what a careful recruiter would say of them. A line is `page = credential`; a section's
 * heading says what its pairs are about and which results are right. Used by names.test.ts in both directions.
 */
import type { NameResult } from '../../lib/matching/names.ts';

export interface Section {
  readonly about: string;
  readonly expected: readonly NameResult[];
  readonly pairs: string;
}

export const SECTIONS: readonly Section[] = [
  {
    about: 'marks and letters',
    expected: ['match'],
    pairs: `
      Anna Tan Wei Ling = Anna Tan
      Tan Wei Ling = Wei Ling Tan
      Tan Sri Ahmad Razak = Ahmad Razak
      Maria Pastor Ruiz = Maria Pastor
      John Smith Jr., MBA = John Smith
      Renée Toussaint-Bélanger = Renee Toussaint-Belanger
      Ingrid Håkansson = Ingrid Haakansson
      Jørn Kjærsgård = Jorn Kjaersgaard
      Jörg Schönefeld = Joerg Schoenefeld
      Jörg Schönefeld = Jorg Schonefeld
      Bärbel Süßkind = Baerbel Suesskind
      Günther Weißhaupt = GUENTHER WEISSHAUPT
      Đorđe Škrbić = Djordje Skrbic
      Đurđa Živković = Durda Zivkovic
      Łucja Żółkiewska = Lucja Zolkiewska
      Mălina Țepeluș = Malina Tepelus
      Şükrü Özgürdağ = Sukru Ozgurdag
      ŞÜKRÜ ÖZGÜRDAĞ = şükrü özgürdağ
      Ásdís Þorkelsdóttir = Asdis Thorkelsdottir
      Guðrún Ýr Einarsdóttir = Gudrun Einarsdottir
      Kristīne Ozoliņa-Bērza = Kristine Ozolina Berza
      Žygimantas Šimkūnas = Zygimantas Simkunas
      Õie Tammsäär = Oie Tammsaar
      Ondřej Vlčkovský = Ondrej Vlckovsky
      Zsófia Őrsi-Tóth = Zsofia Orsi Toth
      Lærke Østerby = Laerke Oesterby
      Nicolò D’Amatrice = Nicolo D'Amatrice
      Nicolò D’Amatrice = NICOLO DAMATRICE
      Ｍａｒｔａ Ｓｉｌｖａ = Marta Silva
      𝐌𝐚𝐫𝐭𝐚 𝐒𝐢𝐥𝐯𝐚 = Marta Silva
      Mаrta Silva = Marta Silva
      Ma\u200brta Sil\u00adva = Marta Silva
      \u202eMarta Silva = Marta Silva
      Iñaki Etxeberría = Inaki Etxeberria
      Peñaranda, Begoña = Begona Penaranda
      Bjørg-Åse Lødøen = Bjoerg Aase Loedoeen
      Ewa Kraśnicka – Wójt = Ewa Krasnicka-Wojt`,
  },
  {
    about: 'what stands around a name',
    expected: ['match'],
    pairs: `
      Dr.-Ing. Ulrike Vossberg = Ulrike Vossberg
      Prof. Dr. Dr. h.c. Anselm Rautenkranz = Anselm Rautenkranz
      Univ.-Prof. Mag. Dr. Judith Ebenhoch = Judith Ebenhoch
      Ing. Tomáš Hrubeška, Ph.D. = Tomas Hrubeska
      MUDr. Lenka Bělohoubková = Lenka Belohoubkova
      Dott.ssa Chiara Montebruno = Chiara Montebruno
      Mr. Kwabena Asantewa = Kwabena Asantewa
      Sr. Joaquim Valadares = Joaquim Valadares
      Dña. Inés Montalbán = Inés Montalbán
      Shri Raghunath Deshmane = Raghunath Deshmane
      Smt. Vasanthi Ramalingam = Vasanthi Ramalingam
      Rev. Josiah Whitcombe = Josiah Whitcombe
      Capt. Leonor Sequeira = Leonor Sequeira
      Ir. Hendra Wiratama, M.T. = Hendra Wiratama
      H. Ahmad Zulkarnaen, S.Kom., M.M. = Ahmad Zulkarnaen
      Odette Lavigne, CPA, CFA = Odette Lavigne
      Odette Lavigne CPA CFA = Odette Lavigne
      Odette Lavigne, M.Sc. = Odette Lavigne
      Odette Lavigne, Ph.D., P.Eng. = Odette Lavigne
      Odette M. Lavigne, SHRM-SCP, SPHR = Odette Marie Lavigne
      Tobias Wendell MSc BEng CEng MIET = Tobias Wendell
      Tobias Wendell, PMI-ACP®, SAFe® 6 SPC = Tobias Wendell
      Tobias Wendell Jr. = Tobias Wendell
      Tobias Wendell, III = Tobias Wendell
      Tobias Wendell II = Tobias Wendell Sr.
      Tobias Wendell (he/him/his) = Tobias Wendell
      Tobias Wendell [he/him] = Tobias Wendell
      Ines Sauer (sie/ihr) = Ines Sauer
      Ines Sauer she/they = Ines Sauer
      Lucía Paredes (ella) = Lucia Paredes
      🌱Ines Sauer🌱 = Ines Sauer
      Ines ☀️ Sauer = Ines Sauer
      Ines Sauer 🇩🇪 Data & AI = Ines Sauer
      Ines Sauer ★★★ Top Voice = Ines Sauer
      Ines Sauer | CISSP | ex-Bank = Ines Sauer
      Ines Sauer • Photographer = Ines Sauer
      Ines Sauer — open to work = Ines Sauer
      Ines Sauer – Projektleiterin = Ines Sauer
      Ines Sauer: Cloud Engineer = Ines Sauer
      Ines Sauer @ Example GmbH = Ines Sauer
      Ines Sauer, Projektleiterin = Ines Sauer
      Ines Sauer, PMP | Scrum = Ines Sauer
      INES SAUER, MBA = Ines Sauer
      Ines Sauer ✨ she/her ✨ = Sauer, Ines
      Ines Sauer = Ms. Ines Sauer`,
  },
  {
    about: 'other names of one person',
    expected: ['match'],
    pairs: `
      Theodora "Teddy" Marchbanks = Teddy Marchbanks
      Theodora (Teddy) Marchbanks = Theodora Marchbanks
      Theodora 'Teddy' Marchbanks = Teddy Marchbanks
      Theodora “Teddy” Marchbanks = Theodora Marchbanks
      Xiu Ying (Sharon) Ouyang = Sharon Ouyang
      Sharon Ouyang (欧阳秀英) = 欧阳秀英
      Иван Крутов (Ivan Krutov) = Ivan Krutov
      Meltem Aydın (Kaya) = Meltem Kaya
      Paula Rothe geb. Engelke = Paula Engelke
      Paula Rothe (geb. Engelke) = Paula Rothe
      Tom Ashgrove = Thomas Ashgrove
      Maggie Ashgrove = Margaret Ashgrove
      Pepe Villaseca = José Villaseca
      Paco Villaseca = Francisco Villaseca
      Hansi Tal = Hansi Tal
      Sepp Unterkofler = Josef Unterkofler
      Gosia Wrzesień = Małgorzata Wrzesień
      Kuba Wrzesień = Jakub Wrzesień
      Sasha Krutova = Aleksandra Krutova
      Dima Krutov = Dmitry Krutov
      Yannis Kalogridis = Ioannis Kalogridis
      Nacho Villaseca = Ignacio Villaseca
      Bea Villaseca = Beatriz Villaseca
      Manu Lekeitio = Manuel Lekeitio
      Abby Ashgrove = Abby Ashgrove
      Steve Ashgrove = Stephen Ashgrove
      Raj Velankar = Rajesh Velankar
      Ma. Theresa Dimaguiba = Maria Theresa Dimaguiba
      Mª Carmen Villaseca = María Carmen Villaseca
      Md Rafiqul = Mohammad Rafiqul
      Md. Rafiqul Bhuiya = Mohammad Rafiqul Bhuiya`,
  },
  {
    about: 'order, hyphens, names written in one or in two',
    expected: ['match'],
    pairs: `
      ASHGROVE, Thomas = Thomas Ashgrove
      Ashgrove, Thomas, PMP = Thomas Ashgrove
      Ashgrove Thomas = Thomas Ashgrove
      de la Vega Montes, Inés = Ines de la Vega
      Van Oosterhout, Daan = Daan van Oosterhout
      Daan Vanoosterhout = Daan van Oosterhout
      Lieve Vandenbulcke = Lieve Van den Bulcke
      Marie-Hélène Duquesnoy = Marie Helene Duquesnoy
      MarieHelene Duquesnoy = Marie-Hélène Duquesnoy
      Aoife Mac Giolla = Aoife MacGiolla
      Conor Ó Faoláin = Conor O'Faolain
      Conor Ó Faoláin = Conor OFaolain
      Fergus Mc Alister = Fergus McAlister
      Park Seo-yeon = Seoyeon Park
      Seo Yeon Park = Park Seoyeon
      Zhang Meilin = Mei Lin Zhang
      Mei-Lin Zhang = Zhang Meilin
      Chan Tai Man = Tai-Man Chan
      Peter Chan Tai Man = Chan Tai Man
      Peter Chan Tai-Man = Peter Chan
      Suzuki Harumi = Harumi Suzuki
      SUZUKI Harumi = Harumi Suzuki
      Harumi SUZUKI = suzuki harumi
      Ngô Thị Bích Ngọc = Ngoc Ngo
      Đặng Quốc Bảo = Bao Dang Quoc
      Đặng Quốc Bảo = Quoc Bao Dang
      Szabó Réka = Réka Szabó
      Dr. Szabó Réka = Reka Szabo
      Elena-Maria Dragomirescu = Maria Elena Dragomirescu
      maria.dragomirescu = Maria Dragomirescu
      maria_dragomirescu = Dragomirescu Maria`,
  },
  {
    about: 'second names, surnames, patronymics and particles',
    expected: ['match'],
    pairs: `
      Inés Montalbán Quiroga = Inés Montalbán
      Inés Lucía Montalbán Quiroga = Ines Montalban
      Inés Montalbán y Quiroga = Ines Montalban Quiroga
      Inés Montalbán de Quiroga = Ines Montalban
      Luana Ferreira da Conceição Prates = Luana Prates
      Luana Ferreira da Conceição Prates = Luana Ferreira
      Tiago dos Anjos = Tiago Anjos
      Frederik van den Oever = Frederik Oever
      Otto von und zu Hohenried = Otto Hohenried
      Giulia Della Rovere = Giulia Rovere
      Giulia Dellarovere = Giulia Della Rovere
      Khalid bin Saeed Al Marzuqi = Khalid Al Marzuqi
      Khalid Saeed Al-Marzuqi = Khaled Almarzuqi
      Noura bint Saif Al Marzuqi = Noura Al-Marzuqi
      Abd al-Rahman Qubaisi = Abdulrahman Qubaisi
      Abdel Rahman Qubaisi = Abdul-Rahman Qubaisi
      Abdur Rahim Talukdar = Abdul Rahim Talukdar
      Abu Bakr Siddique = Abubakr Siddiqui
      Sergei Petrovich Krutov = Sergey Krutov
      Ásgeir Jónsson Blöndal = Asgeir Jonsson
      Chukwuemeka Obinna Adeyoola = Chukwuemeka Adeyoola
      Anna Lindqvist-Öberg = Anna Öberg
      Anna Lindqvist Öberg = Anna Lindqvist-Oberg
      Simran Preet Kaur Dhaliwal = Simran Dhaliwal
      Thi Mai Lan Nguyen = Lan Nguyen`,
  },
  {
    about: 'Cyrillic and Greek in Latin letters',
    expected: ['match', 'likely'],
    pairs: `
      Евгений Щукарёв = Evgeny Shchukarev
      Евгений Щукарёв = Yevgeniy Schukaryov
      Юлия Хрусталёва = Yulia Khrustaleva
      Юлия Хрусталёва = Iuliia Khrustaleva
      Татьяна Цветаева-Жилина = Tatiana Tsvetaeva Zhilina
      Олексій Гнатишин = Oleksii Hnatyshyn
      Наталія Ковальчук = Nataliia Kovalchuk
      Ярослав Їжакевич = Yaroslav Yizhakevych
      Милица Ђурковић = Milica Djurkovic
      Милица Ђурковић = Milica Đurković
      Љубиша Његован = Ljubisa Njegovan
      Цветелина Щерева = Tsvetelina Shtereva
      Андрей Петрович Воронцов = Andrei Vorontsov
      Ксения Александрова = Kseniya Aleksandrova
      Ксения Александрова = Xenia Alexandrova
      Михаил Чернышёв = Mikhail Chernyshev
      Александр Воронцов = Alexander Vorontsov
      Χριστίνα Κουτσογιάννη = Christina Koutsogianni
      Ευάγγελος Μπακόπουλος = Evangelos Bakopoulos
      Κωνσταντίνος Ντελής = Konstantinos Delis
      Γεώργιος Ψαράς = Georgios Psaras
      Θεοδώρα Ξυδάκη = Theodora Xydaki
      Ελένη Οικονομίδου = Eleni Oikonomidou
      Нұрсұлтан Әбішев = Nursultan Abishev
      Петро Шевченко = Peter Shevchenko
      Алексей Воронцов = Алексей Воронцов
      Алексей Воронцов = АЛЕКСЕЙ ПЕТРОВИЧ ВОРОНЦОВ`,
  },
  {
    about: 'one script on both sides',
    expected: ['match'],
    pairs: `
      高橋 花 = 高橋花
      髙橋花 = 高橋花
      渡邊健一 = 渡辺健一
      陳美玲 = 陈美玲
      歐陽娜 = 欧阳娜
      龔潔 = 龚洁
      張偉強 = 张伟强
      陳美玲 (Meiling Chen) = Meiling Chen
      花 高橋 = 高橋 花
      ジョン・スミス = ジョン スミス
      김 서연 = 김서연
      서연 김 = 김서연
      김서연님 = 김서연
      أحمد المرزوقي = احمد المرزوقى
      محمد بن سالم المرزوقي = محمد المرزوقي
      נועה לביא = נועה לביא
      प्रकाश वेलणकर = प्रकाश वेलणकर
      श्री प्रकाश वेलणकर = प्रकाश वेलणकर
      สมชาย ใจงาม = สมชาย ใจงาม`,
  },
  {
    about: 'doubts: initials, misprints, forms of two languages',
    expected: ['likely'],
    pairs: `
      M. van der Zande = Mark van der Zande
      Sato Hanae = Satou Hanae
      Ines López = Ines Lopes
      Lee Min-ju = Minju Yi
      T. Ashgrove = Thomas Ashgrove
      Thomas A. = Thomas Ashgrove
      T.J. Ashgrove = Thomas James Ashgrove
      TJ Ashgrove = Thomas James Ashgrove
      V. Ramalingam = Vasanthi Ramalingam
      Vasanthi R = Vasanthi Ramalingam
      Ivo Krutov-B. = I. Krutov
      Kate Ashgrove = Kathy Ashgrove
      John Ashgrove = Sean Ashgrove
      Anthony Ashgrove = Antonio Ashgrove
      Christopher Ashgrove = Christoper Ashgrove
      Thomas Ashgrove = Thomas Ashgrov
      Thomas Ashgrove = Thomas Ahsgrove
      Philip Ashgrove = Filip Ashgrove
      Ines Sauer-Wendt = Innes Sauerwendt
      Ana Lucía Montalbán = Ana Sofía Montalbán
      Тимофей К. = Timofey Krutov`,
  },
  {
    about: 'short forms of many languages',
    expected: ['match'],
    pairs: `
      Betsy Ashgrove = Elizabeth Ashgrove
      Abby Ashgrove = Abigail Ashgrove
      Gus Ashgrove = Augustus Ashgrove
      Nate Ashgrove = Nathan Ashgrove
      Shaun Ashgrove = Sean Ashgrove
      Uli Vossberg = Ulrike Vossberg
      Uli Vossberg = Ulrich Vossberg
      Manni Vossberg = Manfred Vossberg
      Jupp Vossberg = Josef Vossberg
      Hape Vossberg = Hans-Peter Vossberg
      Pippo Montebruno = Filippo Montebruno
      Gigi Montebruno = Luigi Montebruno
      Ale Montebruno = Alessandra Montebruno
      Javi Villaseca = Javier Villaseca
      Quim Villaseca = Joaquim Villaseca
      Juanma Villaseca = Juan Manuel Villaseca
      Chema Villaseca = José María Villaseca
      Maite Villaseca = María Teresa Villaseca
      Maribel Villaseca = María Isabel Villaseca
      Cidinha Prates = Aparecida Prates
      Asia Wrzesień = Joanna Wrzesień
      Wojtek Wrzesień = Wojciech Wrzesień
      Jurek Wrzesień = Jerzy Wrzesień
      Gyuri Őrsi = György Őrsi
      Sigga Þorkelsdóttir = Sigríður Þorkelsdóttir
      Lasse Håkansson = Lars-Erik Håkansson
      Kees van der Zande = Cornelis van der Zande
      Joop van der Zande = Johannes van der Zande
      Seb Toussaint = Sébastien Toussaint
      Sasha Krutov = Alexander Krutov
      Vanya Krutov = Ivan Krutov
      Momo Qubaisi = Mohamed Qubaisi
      Nik Velankar = Nikhil Velankar
      Sourav Velankar = Saurabh Velankar
      Omar Elkhatib = Omar Al Khatib
      Hassan Abdelaziz = Hassan Abdul Aziz
      Hassan Abd El Aziz = Hassan Abdulaziz
      高橋花 / Hana Takahashi = Hana Takahashi
      Li Wei / Leo Li = Leo Li`,
  },
  {
    about: 'what is probably a short form, another language’s form, or another country’s spelling',
    expected: ['likely'],
    pairs: `
      Tunde Adeyoola = Babatunde Adeyoola
      Emeka Adeyoola = Chukwuemeka Adeyoola
      Toluwani Adeyoola = Tolu Adeyoola
      Arabella Ashgrove = Bella Ashgrove
      Clem Ashgrove = Clementine Ashgrove
      Orsi Sándor = Alexander Orsi
      Őrsi Erzsébet = Elizabeth Orsi
      Olga Kusnezowa = Olga Kuznetsova
      Дмитрий Жуков = Dmitri Joukov
      Dmitrij Vossberg = Dmitry Vossberg`,
  },
  {
    about: 'a single name',
    expected: ['weak'],
    pairs: `
      Madhubala = Madhubala
      Madhubala = Madhubala Venkatraman
      Venkatraman = Madhubala Venkatraman
      Dr. Ashgrove = Thomas Ashgrove
      Mr Ashgrove = Thomas Ashgrove
      van der Zande = Mark van der Zande
      de Vries = Sanne de Vries
      Ines = Ines Sauer
      Ines, PMP = Ines Sauer
      Ines | Coach = Ines Sauer
      高橋 = 高橋花
      Tom = Thomas Ashgrove`,
  },
  {
    about: 'other people',
    expected: ['different'],
    pairs: `
      李伟 Li Wei = Ines Sauer
      Thomas Ashgrove = Edith Ashgrove
      Thomas Ashgrove = Thomas Whitcombe
      Thomas Ashgrove = Ines Sauer
      T. Ashgrove = Edith Ashgrove
      Jan Novotný = Jana Králová
      Tim Sauer = Tom Sauer
      Ken Sauer = Ben Sauer
      Ines Sauer = Ina Sauer
      Mei Chan = May Chen
      Smith Reed = Smyth Read
      Kim Seo-yeon = Kim Seo-jin
      Jean-Luc Duquesnoy = Jean-Marc Duquesnoy
      Nguyen Van An = Tran Van Binh
      Ahmed Al Marzuqi = Khalid Al Marzuqi
      Mohammed Al Marzuqi = Mahmoud Al Marzuqi
      Ines van den Berg = Lieve van den Bosch
      Maria da Silva = João da Silva
      Dr. Thomas Ashgrove, PMP = Dr. Edith Whitcombe, PMP
      Prof. Ines Sauer MBA = Prof. Lena Wolf MBA
      Thomas Ashgrove = Ashgrove Training Ltd
      陳美玲 = 陳美華
      高橋花 = 鈴木花
      김서연 = 김서준
      أحمد المرزوقي = خالد المرزوقي
      Алексей Воронцов = Dmitry Vorontsov
      Алексей Воронцов = Алексей Круглов
      Γεώργιος Ψαράς = Nikolaos Psaras
      María Fernanda Costa Lima = María Fernanda Souza Prado
      Luca Bianco and Marco Verdi = Luca Verdi`,
  },
  {
    about: 'perhaps other people: never a match',
    expected: ['different', 'likely', 'weak'],
    pairs: `
      Daniel Montalbán = Daniela Montalbán
      Paolo Montebruno = Paola Montebruno
      Andrea Montebruno = Andreas Montebruno
      Ivan Krutov = Ivana Krutova
      Elena Krutova = Elena Krutov
      Alexander Sauer = Alexandra Sauer
      Anna Sauer = Hannah Sauer
      Marie-Claire Duquesnoy = Marie-Louise Duquesnoy
      Thomas James Ashgrove = Thomas Henry Ashgrove
      John A. Ashgrove = John B. Ashgrove
      Kim Min Jun = Kim Min Seo
      Wang Wei = Wang Wen
      Jane Ashgrove = Janet Ashgrove
      Liam Ashgrove (Edith Whitcombe) = Edith Whitcombe
      Erik Johansson = Erik Johnson
      Juan García = Iván García
      Wei Zhang = Weiming Zhang
      Hans Berg = Hans Bergmann
      Jan Novotný = Jana Novotná
      Roy Ashgrove = Ray Ashgrove
      Maria Ashgrove = Mario Ashgrove`,
  },
  {
    about: 'nothing to compare',
    expected: ['cannot-compare'],
    pairs: `
      高橋花 = Hana Takahashi
      김서연 = Seoyeon Kim
      أحمد المرزوقي = Ahmed Al Marzuqi
      נועה לביא = Noa Lavi
      प्रकाश वेलणकर = Prakash Velankar
      สมชาย ใจงาม = Somchai Jaingam
      நித்யா குமார் = Nithya Kumar
      高橋花 = 김서연
      はなこ たかはし = 高橋花子
      David 李伟强 = Weiqiang Li
      张晓雨 Chloe Zhang = Xiaoyu Zhang
      LinkedIn Member = Ines Sauer
      LinkedIn-Mitglied = Ines Sauer
      Anonymous = Ines Sauer
      Private User = Ines Sauer
      Ines Sauer = ines.sauer@example.example
      🚀🚀🚀 = Ines Sauer
      12345 = Ines Sauer
      I*** S**** = Ines Sauer
      --- = Ines Sauer
      quillcoder = Ines Sauer
      isauer99 = Ines Sauer
      name withheld = Ines Sauer`,
  },
];

/** One pair of a section: escapes of invisible characters are written out. */
export function pairsOf({ pairs }: Section): readonly (readonly [string, string])[] {
  return pairs
    .split('\n')
    .map((line) =>
      line.trim().replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    )
    .filter(Boolean)
    .map((line) => line.split(' = '))
    .map(([page = '', credential = '']) => [page, credential] as const);
}
