/** Words that are written with capitals. */
import * as Table from './Table.js'

const written: ReadonlyMap<string, string> = new Map(
  [
    ...Table.countries,
    ...Table.cities,
    ...Table.states,
    ...Table.regions,
    ...'English German French Spanish Italian Portuguese Japanese Chinese Korean Greek Dutch Hindi Arabic Russian Turkish Polish Swedish Indian American British European African Asian Canadian Australian Brazilian Mexican Thai Roman Christian Bible Quran Islamic Buddhist Senegal Uganda Egypt Argentina Nigeria Ghana Kenya Turkey Thailand Vietnam Indonesia Philippines Europe Asia Africa America Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Google Facebook Instagram Twitter Reddit Spotify Amazon Netflix Walmart Binance Ethereum Telegram Discord Shazam Steam Twitch Pinterest Airbnb Uber Tesla Apple Microsoft Minecraft Fortnite Valorant Pokemon Diablo Marvel Disney Yahoo Bing Wikipedia Trump Biden Covid Olympic Euribor Bloomberg Songkick Transfermarkt Genius Billboard Gmail WordPress Zillow Redfin Wimbledon Formula Christmas'.split(
      ' '
    ),
    ...'YouTube TikTok WhatsApp LinkedIn IMDb iTunes GitHub PayPal eBay QR RGB CMYK HSL NBA NFL NHL MLB UFC MMA FIFA UEFA NASA GPS DNA RNA VAT GST IBAN BIC SWIFT ISO UTC USA US UK EU UAE CPU GPU DNS WHOIS SSL SSH SEO SERP CO2 ETF IPO ESG USD EUR GBP NFT TVL PDF MP3 MP4 TV UV AQI BMI IP SMS TV AI ML PNG SVG OCR'.split(
      ' '
    )
  ].map((word) => [word.toLowerCase(), word])
)

/** The word as it is written. */
export const word = (text: string): string => written.get(text.toLowerCase()) ?? text
