import {
  AlarmClock,
  Calendar,
  ChatLineSquare,
  Checked,
  CollectionTag,
  DataBoard,
  DocumentCopy,
  Files,
  Key,
  List,
  Message,
  Moon,
  Odometer,
  OfficeBuilding,
  Phone,
  SetUp,
  Upload,
  User,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { Icon } from '@/app/module'

/** The pictures of the menu, which only officials load. */
export const icons: Record<Icon, Component> = {
  AlarmClock,
  Calendar,
  ChatLineSquare,
  Checked,
  CollectionTag,
  DataBoard,
  DocumentCopy,
  Files,
  Key,
  List,
  Message,
  Moon,
  Odometer,
  OfficeBuilding,
  Phone,
  SetUp,
  Upload,
  User,
}
