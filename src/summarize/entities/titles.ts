import { fold } from '../persian/fold.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold));

/** Titles that stand right before a person's name and are no part of it. */
export const HONORIFICS = words(
  'آقای خانم دکتر مهندس استاد سردار امیر سرهنگ سرگرد سرتیپ سرلشکر سرلشگر سپهبد دریادار دریابان سروان ستوان سرتیپ‌دوم آیت‌الله آیت‌الله‌العظمی حجت‌الاسلام حجت‌الاسلام‌والمسلمین حاج حاجی شیخ مولوی شهید کاپیتان ژنرال لرد پاپ پروفسور ملکه شاهزاده',
);

/** Offices: «رئیس …», «وزیر …»; the words up to the name belong to the office. */
export const OFFICES = words(
  'رئیس رییس وزیر معاون سخنگوی سخنگو مدیر مدیرکل مدیرعامل دبیر دبیرکل فرمانده فرماندار استاندار شهردار نماینده سفیر مشاور سرپرست نخست‌وزیر رئیس‌جمهور رئیس‌جمهوری رییس‌جمهور رییس‌جمهوری دادستان قائم‌مقام عضو خبرنگار کارشناس سرمربی مربی بازیکن کارگردان بازیگر نویسنده پزشک تحلیلگر مقام',
);

/** Words that may open a family name's second part: «احمدی نژاد», «قاسم زاده». */
export const FAMILY_TAILS = words(
  'نژاد زاده پور فر فرد راد نیا مقدم وند تبار منش خواه دوست پناه یان لو زادگان اصل نسب',
);
