import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** A chart in a box; only the parts of the library that are used are loaded, and only when a chart is. */
export const draw = (box: HTMLElement) => init(box, undefined, { renderer: 'svg' })
