/**
 * What stands around a name and is none: titles, letters after the name, particles, generational suffixes, and what sites
 * show in the place of a name. Data in small letters without marks or dots, unless case tells (letters after the name).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Dropped wherever they stand while another word is left. */
export const TITLES = words(`
  dr prof professor professora mr mrs ms miss mx mme mlle herr frau sra srta dra drs dott dottore dottssa sig signora
  phdr mudr judr rndr mvdr paeddr mgr bc inz dhr mevr hr fru pan pani bay bayan г-н г-жа д-р проф κ κος κα δρ
  shri shrimati smt kumari thiru tmt श्री श्रीमती डॉ د الدكتور أستاذ السيد السيدة דר פרופ
`);

/** Dropped only while more than two words are left: each is somebody's name, too. */
export const RARER_TITLES = words(`
  eng engr ing adv arq lic ir mag med rer nat phil habil dipl hc jur pol oec sri sir dame lord lady don dona donna sr
  hon rev fr sister brother capt captain lt col maj sgt gen cmdr adm judge dato datuk datin tan haji hajj hajah hj
  sheikh ustadh ustaz pastor rabbi imam maulana pandit pt er ca cs esq mons monsieur madame senor senora senhor
  doc dpt inspector chef coach
  jr junior jnr snr senior ii iii iv vi vii viii
`);

/** Words of a surname that are often left out, or joined to what follows. */
export const PARTICLES = words(`
  de da do di du des dos das del della dello degli dei dal dalla de' d van von vom zu zum zur der den het ten ter te
  la las lo los le les el al ul as ad an at az ash e y i und en bin ibn ben bint binti binte abu abou umm um ould ap ab
  ferch af av aus st san santa saint mac mc o fitz nic ni nee ne geb geborene born
  بن ابن بنت ال بو أبو بنت בן בת
`);

/** Those of them that are nobody's name by themselves: "de Vries" is one name, "Van Le" is two. */
export const NEVER_NAMES = words(
  'de la las los del della dello degli dei von zu zum zur der den het dos das und af av ibn binti bint',
);

/** Letters after a name in their customary case. Other capitals count only where they have no vowel or follow a comma. */
export const POST_NOMINALS = new Set(
  `PMP PMI-ACP PMI-RMP PMI-PBA CAPM PgMP PfMP MBA EMBA PhD DPhil EdD DBA JD LLB LLM MD DO DDS DMD DVM PharmD PsyD
  BA BS BSc BEng BTech BCom BBA BFA BEd BN BSN MA MS MSc MEng MTech MCom MFA MEd MPH MPA MSN MSW MRes MPhil MCA BCA
  RN LPN NP CRNA APRN CNA EMT PA PE PEng CEng IEng EIT AIA RIBA CPA CA ACA ACCA FCA FCCA CIA CMA CFA CFP CAIA FRM CISA
  CISM CRISC CGEIT CDPSE CISSP CCSP SSCP CSSLP CEH OSCP OSCE CHFI CompTIA CCNA CCNP CCIE CCDE CKA CKAD CKS AWS GCP
  CSM CSPO CSP A-CSM A-CSPO CEC CST CTC PSM PSPO PSK SAFe SPC SPCT RTE SA ITIL PRINCE2 TOGAF COBIT LSSBB LSSGB SSBB SSGB
  CBAP CCBA ECBA AAC CPBA SHRM-CP SHRM-SCP PHR SPHR GPHR aPHR ACIPD MCIPD FCIPD FHEA SFHEA FRSA FRCP FRCS MRCP MRICS
  FRICS MIET FIET MBCS FBCS CITP CMgr FCMI OBE MBE CBE KBE QC KC SC Esq Esquire Jr Sr II III IV LMFT LCSW LMSW LPC NCC
  LEED AP RDN RD ATC DPT OTR CPT CSCS BCBA CHRP CHRL CPHR CPC CCP CPIM CSCP CLTD CPSM SSM MCT MCP MCSE MCSA MVP RHCE
  RHCSA RHCA VCP VCDX CDMP CHPS RHIA RHIT CIPP CIPM CIPT CIPP/E AIGP CLM CPP PSP PCI CPM CAE CFE CAMS CPTD CPLP ACC PCC
  MCC CSSGB CSSBB CQE CRE ASQ CMQ Ed.D Ph.D M.D M.A B.A M.S B.S M.Sc B.Sc M.B.A`.split(/\s+/),
);

/** What a site or an issuer shows in the place of a name that it withholds. Compared as a whole, in small letters. */
export const PLACEHOLDERS = words(`
  anonymous anonym anonyme anonimo private hidden unknown withheld redacted deleted none null undefined n/a na tbd user
  member recipient earner holder student learner guest admin test name
`);

export const PLACEHOLDER_PHRASES =
  /^(?:linkedin[- ]?(?:member|mitglied|nutzer|lid|medlem)|(?:mitglied|membre|membro|miembro|member|usuario|utente) (?:von|de|do|di|del|of) linkedin|(?:private|deleted|unknown|anonymous|hidden|former) (?:user|member|profile|learner|person|recipient)|name (?:withheld|hidden|not shown|on file)|(?:usuario|utilisateur|benutzer|utente|usuário) .{0,20}|領英會員|领英会员|linkedin ?(?:メンバー|회원))$/;
