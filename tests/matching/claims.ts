/**
 * Titles and issuers, claimed and issued, with what check `claim` says of them. A line is `on the page = as issued`. Names
 * of programmes are used as examples of wording only. Used by titles.test.ts and issuers.test.ts.
 */
import type { IssuerResult } from '../../lib/matching/issuers.ts';
import type { TitleResult } from '../../lib/matching/titles.ts';

export interface TitleSection {
  readonly about: string;
  readonly expected: readonly TitleResult[];
  readonly pairs: string;
}

export const TITLES: readonly TitleSection[] = [
  {
    about: 'the same title',
    expected: ['same'],
    pairs: `
      CEH Master = CEH (Master)
      Data Science: Foundations = Data Science – Foundations
      Example Cloud Engineer – Associate = EXAMPLE CLOUD ENGINEER: ASSOCIATE
      Certified Example Engineer™ = Example Engineer
      Certificate in Food Safety = Food Safety Certificate
      Food Safety & Hygiene = Food Safety and Hygiene
      Microsoft Excel = Excel
      Excel Associate (Microsoft Office Specialist) = Excel Associate
      Power Platform Fundamentals = Microsoft Certified: Power Platform Fundamentals
      PL-900 = Microsoft Certified: Power Platform Fundamentals
      PL-900: Microsoft Power Platform Fundamentals = Microsoft Certified: Power Platform Fundamentals
      AZ-900 Azure Fundamentals = Microsoft Certified: Azure Fundamentals
      AZ900 = AZ-900: Microsoft Azure Fundamentals
      SAA-C03 = AWS Certified Solutions Architect – Associate (SAA-C03)
      AWS Solutions Architect Associate = AWS Certified Solutions Architect – Associate (SAA-C02)
      AWS Certified Developer - Associate 2023 = AWS Certified Developer – Associate
      PSM I = Professional Scrum Master™ I
      PSPO I = Professional Scrum Product Owner I (PSPO I)
      PSM 1 = Professional Scrum Master I (PSM I)
      CKAD = CKAD: Certified Kubernetes Application Developer
      CISM = Certified Information Security Manager® (CISM)
      CISM® - Certified Information Security Manager = Certified Information Security Manager
      CAPM = Certified Associate in Project Management (CAPM)®
      SHRM-CP = SHRM Certified Professional (SHRM-CP)
      ITIL4 Foundation = ITIL® 4 Foundation
      ITIL Foundation v4 = ITIL 4 Foundation
      Lean Six Sigma Greenbelt = Lean Six Sigma Green Belt
      Six Sigma Black Belt Certification = Certified Six Sigma Black Belt
      Platform Developer 2 = Salesforce Certified Platform Developer II
      Salesforce Certified Administrator = Salesforce Administrator Certification
      Machine Learning Specialization = Machine Learning
      Data Analytics = Google Data Analytics Professional Certificate
      Google Project Management: Professional Certificate = Google Project Management Certificate
      B2 First = Cambridge English: B2 First
      Python (40 hours) = Python
      3x Trail Ranger = Trail Ranger
      JavaScript Algorithms = Java Script Algorithms
      Responsive Web Design = Responsive Web-Design
      Artificial Intelligence Ethics = AI Ethics
      UX Design = User Experience Design
      Intro to Databases = Introduction to Databases
      Project Mgmt Essentials = Project Management Essentials
      K8s Security = Kubernetes Security
      Bachelor's Degree in Chemistry = Bachelor Degree in Chemistry
      Zertifikat Wundversorgung = Wundversorgung
      Gestión de proyectos = Gestion de Proyectos
      データ分析 = データ分析
      Scrum Master = Certified ScrumMaster® (CSM)
      RHCSA = Red Hat Certified System Administrator
      A-CSM = Advanced Certified ScrumMaster℠ (A-CSM℠)
      C++ Programming = C++ Programming (Online)
      Level Two Award in First Aid = First Aid Level 2
      CSM = Certified ScrumMaster
      CSP-SM = Certified Scrum Professional® - ScrumMaster
      PSM1 = Professional Scrum Master™ I (PSM I)
      Salesforce PD1 = Salesforce Certified Platform Developer I
      SAFe 6 SSM = Certified SAFe® 6 Scrum Master
      Sec+ = CompTIA Security+
      LSSGB = Lean Six Sigma Green Belt
      CSSGB = Certified Six Sigma Green Belt
      MS-900 = Microsoft 365 Certified: Fundamentals
      XY50's Introduction to Welding = XY50x Introduction to Welding
      B.Sc. Chemistry = Bachelor of Science in Chemistry
      BSc Chemistry = Bachelor's Degree in Chemistry
      PhD in Physics = Doctor of Philosophy in Physics
      PgDip Welding = Postgraduate Diploma in Welding
      Curso de Python avanzado = Python Avanzado
      Ersthelfer-Kurs = Ersthelfer
      Python (40 hours) = Python (38.5 hours)
      ISO 27001 Lead Auditor = ISO/IEC 27001 Lead Auditor
      GenAI Fundamentals = Generative AI Fundamentals
      A Plus = CompTIA A+
      CompTIA Aplus = CompTIA A+ ce Certification
      CompTIA Sec Plus = CompTIA Security+
      CompTIA CySA Plus = CompTIA Cybersecurity Analyst (CySA+)
      LPIC-1 Certified Linux Administrator = LPIC-1
      LPIC-1 Linux Administrator = LPIC-1: Linux Administrator
      Linux Administrator (LPIC-1) = LPIC-1: Linux Administrator
      Certified Scrum Master (XYZ-2) = XYZ-2 Certified Scrum Master
      Cisco CCNA = Cisco Certified Network Associate
      CCNA 200-301 = Cisco Certified Network Associate (CCNA)
      CompTIA Security+ SY0-601 = CompTIA Security+ ce
      PMP Certification = PMP
      English C2 Proficiency = Cambridge English: C2 Proficiency`,
  },
  {
    about: 'another level, number or version',
    expected: ['level-differs'],
    pairs: `
      Example Cloud Engineer – Professional = Example Cloud Engineer – Associate
      Example Cloud Engineer – Associate = Example Cloud Engineer – Professional
      Azure Administrator Associate = Azure Administrator Expert
      Azure Developer Expert = Azure Developer Associate (AZ-204)
      First Aid Level 3 = First Aid Level 2
      First Aid Level III = First Aid Level 2
      Platform Developer II = Salesforce Certified Platform Developer I
      PSM II = Professional Scrum Master™ I (PSM I)
      PSM II = Professional Scrum Master I
      PL-300 = PL-900: Microsoft Power Platform Fundamentals
      SC-900 = SC-300: Identity and Access Administrator
      ITIL 4 Foundation = ITIL 3 Foundation
      ITIL Expert = ITIL Foundation
      PRINCE2 7 Practitioner = PRINCE2 7 Foundation
      Six Sigma Black Belt = Six Sigma Yellow Belt
      Six Sigma Master Black Belt = Six Sigma Black Belt
      Master of Arts in History = Bachelor of Arts in History
      Goethe-Zertifikat C2 = Goethe-Zertifikat A2
      Advanced Spanish = Beginner Spanish
      Senior Example Auditor = Junior Example Auditor
      Excel Expert = Excel Associate
      Java SE 21 Developer = Java SE 11 Developer
      TOGAF 10 = TOGAF 9
      Advanced Welding = Welding
      Example Gold Partner = Example Silver Partner
      Experto en Excel = Excel Principiante
      Python (Advanced) = Python (Basic)
      Japanese N2 = Japanese N3
      Algebra 1A = Algebra 1B
      Office Specialist 2019 = Office Specialist 2016
      A-CSM = Certified ScrumMaster® (CSM)
      Salesforce PD2 = Salesforce Certified Platform Developer I
      Site Safety 30-Hour = Site Safety 10-Hour
      Python Avanzado (40 horas) = Python Avanzado (10 horas)
      Sailing, master = Sailing, basic
      Basic Sailing = Master Sailing
      Sailing Instructor = Sailing Basics
      Example Associate: Programming = Example User: Programming
      Robotics Contest Winner = Robotics Contest Participant
      LPIC-2 = LPIC-1: Linux Administrator`,
  },
  {
    about: 'another subject',
    expected: ['title-differs'],
    pairs: `
      Certified Welder = Introduction to Botany
      Azure Data Fundamentals = Azure AI Fundamentals
      Azure Data Engineer Associate = Azure Data Scientist Associate
      Data Analyst = Data Engineer
      Network+ = Security+
      CompTIA A+ = CompTIA Network+
      Certified ScrumMaster = Certified Scrum Product Owner
      CSPO = Certified ScrumMaster® (CSM)
      CKA = CKAD: Certified Kubernetes Application Developer
      PMP = Introduction to Botany
      CISA = Certified Information Security Manager (CISM)
      Python Programming = Java Programming
      C# Programming = C++ Programming
      Google Data Analytics = IBM Data Analytics
      Gestión de proyectos = Marketing de contenidos
      Datenschutz Grundlagen = Grundlagen der Buchhaltung
      Food Safety = Fire Safety
      Marketing = Accounting`,
  },
  {
    about: 'a doubt about the level',
    expected: ['level-doubtful'],
    pairs: `
      Example Cloud Practitioner = Example Cloud Practitioner Essentials
      Databases = Introduction to Databases
      Databases Level 2 = Databases
      HTML5 = HTML
      Example Databases Associate = Example Databases
      Leadership = Leadership (Certificate of Attendance)
      Example Planner (XA-100) = Example Planner (XA-200)
      Example Essential Training 2023 = Example Essential Training (2018)`,
  },
  {
    about: 'a doubt about the subject: part of it, or another language',
    expected: ['title-doubtful'],
    pairs: `
      Project Management = Project Management for Builders
      Project Management for Builders = Project Management
      PRINCE2® Foundation = PRINCE2 Foundation Certificate in Project Management (PRINCE2)
      Azure Fundamentals = Azure Data Fundamentals
      Grundlagen der Datenanalyse = Data Analysis Fundamentals
      Arquitecto de soluciones certificado – Asociado = Example Certified Solutions Architect – Associate
      Gestão de projetos = Project Management
      Gestion de projet agile = Agile Project Management
      Analisi dei dati = Data Analysis
      Основы машинного обучения = Machine Learning Foundations
      プロジェクトマネジメント = Project Management
      프로젝트 관리 = Project Management
      إدارة المشاريع = Project Management
      Veri analizi temelleri = Data Analysis
      Project Management = Projektmanagement-Grundlagen
      Data Analysis Basics = Analyse de données
      Mergulho Avançado = Advanced Diving
      Ausbildereignung (AdA) = Ausbildung der Ausbilder (AdA)
      LPIC-1: System Operator = LPIC-1: Linux Administrator
      Microsoft Foundation Level = SC-100
      CompTIA Security = CompTIA Security+ Extended
      Sailing Teacher = Sailing Professional
      Oracle Certified Associate = Oracle Certified Associate, Java SE 8 Programmer
      IELTS = IELTS Academic`,
  },
];

export const ISSUERS: readonly { readonly expected: readonly IssuerResult[]; readonly pairs: string }[] = [
  {
    expected: ['same'],
    pairs: `
      AWS = Amazon Web Services Training and Certification
      Amazon Web Services (AWS) = AWS
      ISC2 = (ISC)²
      (ISC)2 = International Information System Security Certification Consortium
      PMI = Project Management Institute
      PMI® = Project Management Institute (PMI)
      Google Cloud = Google
      Google Career Certificates = Google
      IBM = IBM SkillsBuild
      Cisco = Cisco Networking Academy
      Trailhead = Salesforce
      AXELOS = PeopleCert
      SCRUM.ORG = Scrum.org
      Scrum Alliance® = Scrum Alliance
      Linux Foundation = The Linux Foundation
      EC Council = EC-Council
      Meta = Facebook Blueprint
      Example Academy = Example Academy GmbH
      Example Academy Ltd. = Example Academy
      Universität Musterstadt = Universitat Musterstadt
      University of Exampleton = Exampleton University
      EIT = Exampleton Institute of Technology
      Example & Sons = Example and Sons
      Quillford College = Quillford College London
      Google via Coursera = Google
      CNCF [Cloud Native Computing Foundation] = The Linux Foundation
      PMI Quillford Chapter = Project Management Institute
      AXELOS = PeopleCert International
      MIT Sloan School of Management = Massachusetts Institute of Technology
      Università Quillford = Quillford University
      IIT Quillford = Indian Institute of Technology Quillford
      DGQ = Deutsche Gesellschaft für Qualität
      The Open Group = Open Group`,
  },
  {
    expected: ['platform'],
    pairs: `
      Coursera = Example Academy
      Credly = Example Academy
      edX = Quillford University
      LinkedIn Learning = Quillford Media
      Udemy = Quillford Media
      Accredible = Example Academy`,
  },
  {
    expected: ['different'],
    pairs: `
      Harvard University = Example Online Courses Ltd
      Google = Microsoft
      Quillford University = Marlow University
      Quillford Institute = Marlow Institute
      University of Exampleton = University of Marlow
      Scrum.org = Scrum Alliance
      AWS = Azure Training Partners`,
  },
];

export const linesOf = (pairs: string): readonly (readonly [string, string])[] =>
  pairs
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(' = '))
    .map(([claimed = '', issued = '']) => [claimed, issued] as const);
