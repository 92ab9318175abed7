/**
 * Names that stand for each other. A line is one name: `its spellings : its short forms ; its forms in other languages`.
 * A spelling and another spelling, or a short form of it, are the same name (Robert, Bob); two short forms, or forms of two
 * languages, are alike and no more (Kate and Kathy, John and Juan may be two people). A form may stand in several lines
 * (Alex). Small letters without marks. A list of common use, made for comparing names; it is no reference.
 */
import { lazy } from './lazy.ts';

const LINES = `
alexander : alex alec al sandy xander lex ; aleksander alexandre alessandro alejandro alexandros aleksandr
aleksandr oleksandr aleksander : alex sasha sascha alik ; alexander | aleksandra oleksandra : sasha ola alex ; alexandra
alexandra : alex sandra sandy sasha lexi ; alessandra alejandra aleksandra | alessandro : sandro ale | alejandro : alex ale jandro | alexandros : alex alekos
alexey alexei aleksei aleksey oleksii oleksiy alexiy : alyosha alex lyosha ; alexis | alexis : alex lexi
alfred : alf fred freddie al ; alfredo | albert : al bert bertie ; alberto | alberto : beto | alan allan allen : al | alison alyson allison : ali
amanda : mandy | amelia : amy millie | andrew : andy drew ; andreas andrey andrei andrzej andre andres andrea andriy | andreas : andi andy
andrey andrei andriy andrej andrii | angela : angie ; angelika | anthony : tony ant ; antonio anton antoine | antonio : tony toni nino tonho
anton : toni tony tosha | antonia : toni tonia | arthur : art artie ; artur arturo | anna ann anne : annie nan ania anya ; hannah ana | anastasia anastasiia anastasiya : nastya stacy tasia
barbara : barb barbie babs basia | beatrice beatriz beatrix : bea trixie bia | benjamin : ben benny benji | bernard : bernie ; bernhard bernardo bernd | bernhard : bernd hardy
bradley : brad | bridget : bridie biddy | catherine katherine kathryn catharine katharine kathrine cathryn : kate katie cathy kathy kat katy kitty cate ; katharina katarina ekaterina catarina caterina catalina katarzyna katrin
katharina katarina : kathi kati katja nina ; catherine katherine | ekaterina yekaterina kateryna katerina : katya kate katia katerina | katarzyna : kasia | catarina : cata
caroline carolyn : carol carrie caro ; carolina | charles : charlie chuck chas chaz ; carl karl carlos carlo | carl karl : kalle charly | carlos : charly carlitos | charlotte : charlie lottie lotte
christopher kristopher cristopher : chris kit topher ; christoph christophe kristoffer | christoph : chris stoffel | christine : chris chrissy tina christy ; christina | christina kristina : chris tina chrissy kris ; christine krystyna
christian cristian kristian : chris | clifford : cliff | constance : connie | cynthia : cindy | curtis : curt
daniel : dan danny dani ; danilo | danielle daniela daniella : dani | david : dave davy ; davide dawid | deborah debra : deb debbie | dennis denis : denny | derek : rick
diana diane : di | dmitry dmitri dmitriy dmitrii dimitri dmytro dmitro : dima mitya ; dimitrios | dominic dominik : dom nick ; domenico | donald : don donnie | dorothy : dot dottie dolly ; dorothea | dorothea : doro thea
douglas : doug | edward : ed eddie ted teddy ned ; eduard eduardo edoardo | eduard : edi ed | eduardo : edu lalo | edmund : ed eddie ned | edwin : ed eddie | eleanor elinor : ellie nell nora ; elena
elizabeth elisabeth : liz lizzie beth betty bess eliza libby lisa lizzy elsie elsa lisbeth lise ; isabel elzbieta elisabetta | isabella isabel isabelle : bella izzy isa | emily : em emmy millie | emma : em
eric erik : rick rik ; erich | ernest ernst : ernie ; ernesto | eugene : gene ; evgeny eugenio | evgeny yevgeny evgeni evgeniy evgenii yevhen yevgeniy yevgeni : zhenya ; eugene
ferdinand : ferdi nando | fernando : nando fer | florence : flo florrie | frances : fran francie franny frankie | francis : frank fran ; francisco francesco franz francois | francisco : paco pancho fran fco chico kiko | francesco : franco checco | franz : franzl
frederick frederic : fred freddie fredrick ; friedrich federico fredrik | friedrich : fritz fredi | federico : fede | gabriel : gabe gabi | gabriele gabriella gabrielle : gabi gaby
geoffrey jeffrey jeffery : geoff jeff | georgios giorgos yiorgos yorgos georgos : george yorgo | george : ; georg georges jorge giorgio georgy jiri jerzy | georg : schorsch | georgy georgiy georgi georgii heorhii : zhora | yuri yuriy yurii iurii yury : yura
gerald : gerry jerry | gerard : gerry | gertrude : gertie trudy | gilbert : gil bert | gillian : gill jill | giovanni : gianni nino vanni | giuseppe : pino beppe peppe | gregory : greg ; grzegorz gregorio grigory | grzegorz : grzes grzesiek
guillermo : guille memo | gustav : gus | harold : harry hal | henry : harry hal hank ; heinrich henri enrique henrik | heinrich : heinz heiner | hendrik : henk rik hein | enrique : quique kike | helen helena : nell lena ellie ; elena olena | elena olena yelena : lena lenka
herbert : herb bert | howard : howie | hubert : bert hugh | ignacio : nacho iggy | igor ihor | ilya illia ilia : ilyusha | irina iryna irene : ira | jacqueline : jackie jacqui
jacob jakob : jake jack ; jakub | jakub : kuba | james : jim jimmy jamie jem ; jaime | jane : janey jenny janie | janet : jan jen | jason : jay | jennifer : jen jenny jenn jenni | jeremy : jerry jem jez | jerome : jerry | jessica : jess jessie
jesus : chuy chus | joanna joanne johanna : jo joey hanna hanne | john : johnny jack jon jonny ; juan joao jean johann johannes jan ivan ian sean giovanni hans | johannes johann : hans hannes jo jan | juan : juanito juanjo | jonathan jonathon johnathan : jon jonny nathan johnny
joseph josef : joe joey jo sepp ; jose josep giuseppe jozef josip yosef | jose : pepe josito ze zeca jo | josephine : jo josie | joshua : josh | judith : judy judi | julia julie : jules ; giulia yulia | yulia yuliya iuliia yuliia juliya julija : yulya julia | julian : jules jule
justin : jus | karen : kaz | kenneth : ken kenny | kimberly kimberley : kim | konstantin konstantinos constantine : kostas costas kostya dinos gus
laura : laurie lori | lawrence laurence : larry laurie ; lorenzo laurent | leonard : len lenny leo ; leonardo | leonardo : leo | leopold : leo poldi | leslie lesley : les | lewis louis : lou lew | louise louisa : lou | ludwig : lutz wiggerl | luis : lucho lui | lillian lilian : lily lil
linda : lindy lin | lucas lukas : luke luca luc ; lukasz | lucy : ; lucia | madeline madeleine : maddie maddy | magdalena : lena magda maggie leni madzia
margaret : maggie meg peg peggy madge marge margie mags daisy rita greta ; margarita marguerite margarethe malgorzata margherita | malgorzata : gosia | margarethe margarete : grete gretel greta
maria mary marie mariya mariia : mia mitzi maja masha molly polly mari ; mariam | marcus markus : mark marc ; marco marcos | martha : marty ; marta | martin : marty ; martino | mateusz : mati | matilda mathilda : tilly mattie
matthew : matt matty ; mateo matteo matthias mathieu | matthias mathias : matze hias matti | maurice : mo moe | maximilian : max maxi | maxim maksim maksym maxime : max maks | melanie : mel | melissa : mel missy lissa
michael : mike mick mickey mikey mitch micky misha ; mikhail michel miguel michele mikael michal | mikhail mykhailo mihail mikhael : misha mike | miguel : migue mike | michal : misiek | michelle : shelly chelle | mitchell : mitch
mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohammod muhamed mohamud mahomed muhammet mahammad mohd muhd mohamet : mo md ; mehmed mehmet
monica monika monique : moni | nancy : nan | natalie nathalie : nat tally ; natalia | natalia nataliya nataliia natalya : natasha nat | nathaniel : nathan nat nate | nicholas nicolas nikolas : nick nicky nico ; nikolaos nikolai nikolaus niklas | nikolaos nikolas : nikos niko nick
nikolai nikolay mykola mikola nicolai nikolaj : kolya nick | nikolaus niklaus : klaus niko | nicole nicola : nicky nikki nic | norman : norm | oliver olivier : ollie oli | olivia : liv livvy | oscar oskar : ozzy | oswald : ozzie
pamela : pam | patricia : pat patty tricia trish patsy | patrick : pat paddy rick ; patricio | patricio : pato | paul : ; pablo paolo pavel pawel paulo | pavel pavlo : pasha | penelope : penny | peter petr : pete ; pedro pietro pierre piotr | pyotr petro petr piotr : petya
pieter : piet peter piet | philip phillip philipp : phil pip ; felipe philippe filip | filip : fil | rachel rachael : rae rach | ralph ralf | randall : randy | raymond : ray ; ramon | rebecca rebekah : becky becca bec beck | reginald : reg reggie
richard : dick rick ricky rich richie ; riccardo ricardo ryszard | ricardo : rick ricky | riccardo : ricky | robert : bob bobby rob robbie bert robby bobbie ; roberto | roberto : beto rob robi | roderick : rod roddy | rodney : rod | roger : rodge | roland : rolly
ronald : ron ronnie | rosemary : rose rosie | rudolf rudolph : rudy rudi | russell : russ | salvatore : sal salvo toto turi | salvador : salva chava | samantha : sam sammy | samuel : sam sammy | sandra : sandy | sara sarah : sally sadie sal ; zara | sebastian : seb bastian basti
sergey sergei serhii serhiy sergiy sergii serguei : seryozha serge ; sergio | sharon : shaz | shirley : shirl | simon : si ; simeon simone | sofia sophia : sophie sofie soph ; zofia sofya | solomon : sol | stanley stanislav stanislaw : stan stas staszek
stephanie stefanie : steph steffi stefi | steven stephen : steve stevie ; stefan stephan esteban etienne | stefan stephan : steff steve | stuart stewart : stu | susan suzanne susanna susanne : sue susie suzy susi sanne ; zuzana zsuzsanna | sylvia silvia : sylvie
tatiana tatyana tetiana tetyana : tanya tania | teresa theresa therese : terry tess tessa resi | terence terrence : terry | thaddeus tadeusz : tad tadek | theodore : ted teddy theo ; theodor theodoros | fyodor fedor fiodor : fedya | theodoros : thodoris theo
thomas : tom tommy thom ; tomas tomasz tommaso | tomasz : tomek tom | tommaso : tom masi | timothy : tim timmy ; timofey | tobias : toby tobi | valentina : val valya tina | valentin : val | valerie : val ; valeria | vanessa : nessa | vasily vasili vasyl vasiliy vasilii : vasya
vassilis vasilios vasileios vasilis : bill | veronica veronika : ronnie vera | victor viktor : vic vik | victoria viktoria viktoriia : vicky tori vic vicki vika vikki | vincent : vince vinny vin ; vincenzo vicente | vincenzo : enzo | virginia : ginny | vivian vivien : viv
vladimir volodymyr volodimir uladzimir : vova vlad volodya wladimir ; waldemar | vladislav wladyslaw : vlad vladik | vyacheslav viacheslav : slava | walter : walt wally | wilhelm : willi willy will helmut | willem : wim pim | william : bill billy will willie liam wm willy ; guillaume wilhelm willem
wilfred : wilf fred | winifred : winnie | wolfgang : wolf wolfi | yaroslav jaroslav jaroslaw : slava jarek | zachary zachariah : zach zack zac | zuzana : zuzka | evangelos : vangelis | panagiotis : panos takis | dimitrios dimitris : dimitri jim mimis | spyridon : spyros | athanasios : thanasis thanos nasos sakis
anastasios : tasos | emmanuel emmanouil : manolis manos ; manuel | manuel : manolo manu manny lolo ; emmanuel | stylianos : stelios | charalampos : babis haris | ioannis yannis giannis ioannes yiannis : john yanni | konstantina : dina nantia | eleni : lena helen
concepcion : concha conchi | dolores : lola | guadalupe : lupe lupita | rosario : charo | montserrat : montse | josefa : pepa | francisca : paca paqui chica | antonietta : etta | gabor : gabi | laszlo : laci | istvan : pista ; stephen stefan | sandor : sanyi | ferenc : feri | zsuzsanna : zsuzsa zsuzsi
ahmed ahmad achmad achmed : hamada ; ahmet | hussein hussain husain husayn hossein hossain hussien husein hosein hussin | hassan hasan hasen | ali aly | omar umar omer umer | othman osman uthman usman ousmane | yusuf yousef youssef yousuf yousif yousof yussuf jusuf ; yosef joseph | ibrahim ebrahim ibraheem brahim : ibo ; abraham | ismail ismael esmail ismaeel
khalid khaled | abdlah abdulla abdla | mustafa mostafa moustafa mustapha mostapha | mahmoud mahmood mahmud mehmood mehmud mahmut | said saeed saeid sayeed saied | tariq tarek tareq tarik | jamal gamal djamal cemal | karim kareem kerim | rashid rasheed rachid | rahim raheem | salim saleem selim | amin ameen emin | nasir nasser naser nassir | yasin yassin yaseen yassine yaseen
fatima fatma fatema fatimah fatemeh fatimata | aisha ayesha aysha aicha aishah aesha | zainab zeinab zaynab zainub | layla leila leyla laila lejla | noor nour nur noura | mariam maryam meryem mariyam | bilal belal | faisal faysal feisal | qasim kassem qassem kasim qassim | suleiman sulaiman soliman suleyman sulayman suleman | zakaria zakariya zakariyya zakariah
imran emran | ayub ayoub ayyub | idris idriss edris | usama osama oussama ussama | ziad zeyad ziyad ziad | sherif sharif shareef cherif | adel adil | nabil nabeel | rafiq rafik rafeeq | samir sameer | munir mounir muneer | walid waleed oualid | hamid hameed | majid majeed maged | rauf raouf | wahid waheed | latif lateef | aziz azeez | shakil shakeel | jalil jaleel | hakim hakeem | tahir taher | nadim nadeem | nazir nazeer | nadia nadya nadiya
lakshmi laxmi | srinivas srinivasa sreenivas shrinivas srinivasan : srini vasu | krishna krishnan : kris kittu | venkatesh venkatesan venkatesha venkateswaran : venkat venky | subramanian subramaniam subramanyam subramanian : subbu mani | deepak dipak | deepika dipika | pooja puja | rajendra rajinder rajender : raj raju | rajesh : raj raju | rajkumar : raj | sanjay sanjai
balasubramanian balasubramaniam balakrishnan : bala balu | siddharth siddhartha sidharth : sid | aditya adithya aaditya : adi | karthik kartik karthick kaarthik karthikeyan | manish maneesh | shiva siva shiv | ashwin aswin | rohit rohith | ganesh ganesha | lokesh lokesha | mahesh mahesha | vikram : vik vicky | vivek : vik | gurpreet : guri | harpreet : harry | priyanka : priya | abhishek : abhi | prashant prashanth prasanth | vasudha : vasu | nithya nitya | sathya satya | arvind aravind | geetha geeta gita | seetha sita seeta | kavitha kavita | sunitha sunita | anitha anita | savitha savita | preethi preeti priti | swathi swati
narayan narayana narayanan | lee ; yi rhee ri li | park ; pak bak | choi ; choe | jung ; jeong chung cheong | wong ; wang huang | chan ; chen | cheung ; zhang chang | lau ; liu | ng ; wu huang | kwok ; guo | yeung ; yang | lam ; lin lim | tan ; chen | chow ; zhou chou | hui hsu ; xu
chaudhary choudhary chaudhry chowdhury choudhury chaudhuri chaudhari choudhry | agarwal aggarwal agrawal agarwala | sharma sarma | mukherjee mukherji mukhopadhyay | banerjee banerji bandyopadhyay | chatterjee chatterji chattopadhyay | iyer aiyar aiyer | reddy reddi | shaikh sheikh shaik sheik | sayed syed sayyed sayyid | qureshi quraishi | siddiqui siddiqi siddique siddiki | bhattacharya bhattacharjee bhattacharyya | das dass | shukla sukla | dixit dikshit | mishra misra | shrivastava srivastava srivastav
`;

interface Line {
  readonly spellings: readonly string[];
  readonly short: readonly string[];
  readonly elsewhere: readonly string[];
}

const words = (text = '') => text.split(' ').filter(Boolean);

const LINES_OF = lazy(() =>
  index(
    LINES.trim()
      .split(/\s*[|\n]\s*/)
      .map(lineOf),
  ),
);

function lineOf(line: string): Line {
  const [, spellings, short, elsewhere] = /^([^:;]*)(?::([^;]*))?(?:;(.*))?$/.exec(line) ?? [];
  return { spellings: words(spellings), short: words(short), elsewhere: words(elsewhere) };
}

function index(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    for (const name of new Set([...line.spellings, ...line.short, ...line.elsewhere])) {
      found.set(name, [...(found.get(name) ?? []), line]);
    }
  }
  return found;
}

/** `same`: one name. `alike`: perhaps. Undefined: no line has both. Symmetric. */
export function formsOfOneName(one: string, other: string): 'same' | 'alike' | undefined {
  const lines = (LINES_OF().get(one) ?? []).filter((line) => LINES_OF().get(other)?.includes(line));
  if (lines.length === 0) return undefined;
  return lines.some((line) => isFormOf(one, other, line) || isFormOf(other, one, line)) ? 'same' : 'alike';
}

const isFormOf = (form: string, name: string, { spellings, short }: Line) =>
  spellings.includes(name) && (spellings.includes(form) || short.includes(form));
